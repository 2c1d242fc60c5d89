package org.gaiachat.gaia.helios;

import org.gaiachat.gaia.GaiaException;

/** One request; how it went is told once, whatever is told later. */
interface Attempt {

    /** Of a host that is not Gaia's: it says nothing of Gaia. */
    Attempt ELSEWHERE = new Attempt() {};

    /** A reply has begun. */
    default void answered(int status) {}

    /** No reply began. */
    default void failed(GaiaException failure) {}

    /** Nobody wanted the reply any more. */
    default void givenUp() {}
}
