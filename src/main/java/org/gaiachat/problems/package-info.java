/** Every failure as {@code application/problem+json} (RFC 9457): the one way out for errors. */
package org.gaiachat.problems;
