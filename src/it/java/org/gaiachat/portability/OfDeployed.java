package org.gaiachat.portability;

/** A part of the suite: it asks the application that is deployed at the moment. */
interface OfDeployed {

    Deployed app();
}
