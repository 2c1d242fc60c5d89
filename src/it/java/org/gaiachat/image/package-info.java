/** Tests of the real image, built from the unchanged Dockerfile and run as an operator would: {@code mvn -Pimage verify}. */
package org.gaiachat.image;
