/**
 * The embedded engine: folders of documents become datasets, and questions get extractive answers, sentence by sentence
 * with citations.
 *
 * <p>Plain Java: no container, no configuration, no request. {@link org.gaiachat.gaia.local.LocalGaia} is its face.
 */
package org.gaiachat.gaia.local;
