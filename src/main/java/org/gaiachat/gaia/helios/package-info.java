/**
 * The adapter to Cohesity Gaia: its paths, its headers, both spellings of its fields, its stream. No other component but
 * its mirror, {@code emulator}, knows a name of Gaia's.
 */
package org.gaiachat.gaia.helios;
