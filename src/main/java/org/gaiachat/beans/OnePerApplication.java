package org.gaiachat.beans;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * One for the whole application, and injected as itself. With {@code @ApplicationScoped} a proxy would be injected, and
 * Weld's calls what is not public by reflection, which cost a token a fourteenth of its processor time. What has to be made
 * later than what it is injected into keeps {@code @ApplicationScoped}.
 */
@Stereotype
@Singleton
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface OnePerApplication {}
