/** The least application that a server makes beans and REST resources of; {@code portability.Control} deploys it. */
package org.gaiachat.portability.control;
