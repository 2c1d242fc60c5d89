/**
 * One question from asking to the last token: asked once per id, kept as a numbered event log, read by any number of
 * readers from any place in it, stopped on request.
 */
package org.gaiachat.answers;
