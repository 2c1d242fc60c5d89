/**
 * Who asks: a browser is known by a cookie, or its person by an own API key; what is begun in one is opened in no other.
 * Forged requests are refused here, and what matters for security is written down.
 */
package org.gaiachat.session;
