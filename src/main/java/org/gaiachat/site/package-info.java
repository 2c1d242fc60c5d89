/**
 * The front end's files, deep links, caching, the headers that all answers share, CORS, and what the page must know.
 *
 * <p>What a path means is decided by the manifest of files, never guessed from how the path looks.
 */
package org.gaiachat.site;
