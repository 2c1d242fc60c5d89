package org.gaiachat.gaia;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The engine itself, which knows no visitors: for what belongs to nobody, such as its health. Whatever answers a visitor
 * injects a {@link Gaia} without this, which shows the visitor's own alone (docs/adr/021).
 */
@Qualifier @Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface Unsealed {}
