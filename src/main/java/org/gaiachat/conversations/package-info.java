/** The conversations that the engine keeps: their list, their threads, and what to keep of them. */
package org.gaiachat.conversations;
