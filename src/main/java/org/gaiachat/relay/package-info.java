/**
 * Answers on their way to clients that speak another protocol than ours: event by event, at the client's pace.
 */
package org.gaiachat.relay;
