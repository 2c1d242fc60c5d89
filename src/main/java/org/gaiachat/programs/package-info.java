/** The other programs that may ask here, each with a token of its own: who they are, and how often they ask. */
package org.gaiachat.programs;
