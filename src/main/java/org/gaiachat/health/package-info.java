/** Tells whether the application lives, has started and can serve: to MicroProfile Health and under {@code /api/health}. */
package org.gaiachat.health;
