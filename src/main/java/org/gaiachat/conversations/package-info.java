/** The conversations that the engine keeps: their list and their threads. */
package org.gaiachat.conversations;
