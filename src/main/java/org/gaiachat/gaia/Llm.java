package org.gaiachat.gaia;

/**
 * A model that writes answers.
 *
 * @param name what questions call it
 * @param isDefault whether it writes where a question names none
 */
public record Llm(String name, boolean isDefault) {}
