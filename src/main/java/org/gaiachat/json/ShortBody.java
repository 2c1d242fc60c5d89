package org.gaiachat.json;

/** A body of a few thousand bytes. */
record ShortBody(byte[] bytes) {}
