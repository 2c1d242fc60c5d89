package org.gaiachat.emulator;

import jakarta.servlet.http.HttpServletRequest;

/** Whose spelling of Gaia's answers a client understands. Requests are read in either, whatever answers are written in. */
enum Shape {
    /** What clients met at real tenants. */
    TENANT,
    /** What the tutorial and its SDK describe. */
    TUTORIAL;

    /** The part of the path that asks for the tutorial's. */
    static final String TUTORIAL_PATH = "tutorial/";

    private static final String ATTRIBUTE = Shape.class.getName();

    boolean isTutorial() {
        return this == TUTORIAL;
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Shape of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Shape kept ? kept : TENANT;
    }
}
