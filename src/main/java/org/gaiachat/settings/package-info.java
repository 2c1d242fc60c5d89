/**
 * Every configuration value, typed and checked at the start, and what of them the page may know. No other component
 * reads configuration.
 */
package org.gaiachat.settings;
