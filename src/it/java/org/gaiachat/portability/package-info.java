/**
 * The packaged WAR, byte for byte, on the application servers of others: each is booted from its own distribution, and
 * one suite is run over HTTP at two context roots. {@code docs/deploying.md} holds what came of it.
 */
package org.gaiachat.portability;
