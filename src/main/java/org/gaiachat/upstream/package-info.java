/**
 * What asking any other server over HTTP takes, whoever that server is: one pooled client, streams of events, proxies,
 * limits of silence, and failures told without what was sent. What is asked, and what an answer means, is known to those
 * who ask.
 */
package org.gaiachat.upstream;
