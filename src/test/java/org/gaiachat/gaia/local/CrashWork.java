package org.gaiachat.gaia.local;

/** One of the things that a process does until it is killed. */
interface CrashWork {

    void step() throws Exception;
}
