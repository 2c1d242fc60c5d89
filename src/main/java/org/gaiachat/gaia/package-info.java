/**
 * The port: what can be asked of Gaia, in records, and the ways in which asking can fail, as a sealed type.
 *
 * <p>The application knows Gaia only through this package. Who answers, Cohesity Gaia over HTTPS or the embedded
 * engine, is decided once, at the start; both pass the same contract test.
 */
package org.gaiachat.gaia;
