/**
 * The REST application of the API. Its paths begin those of the other applications, and TomEE asks
 * applications in the order of their names: so it is in a package whose name comes after theirs (docs/adr/019).
 */
package org.gaiachat.rest;
