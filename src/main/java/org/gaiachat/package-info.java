/** Gaia Chat as a whole: its start and end, and the choice of the engine that answers. */
package org.gaiachat;
