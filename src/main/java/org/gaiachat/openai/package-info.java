/**
 * {@code /api/v1}: the part of OpenAI's API that chat programs use, so that they can ask Gaia. Each dataset is a model.
 */
package org.gaiachat.openai;
