package org.gaiachat.answers;

/** Where logs take their memory from: all answers of the process share one total. */
interface LogSpace {

    /** Takes so many bytes; false where there are none left. */
    boolean take(int bytes);

    /** Gives back what was taken and is not needed. */
    void give(int bytes);
}
