/** The datasets that can be asked: the documents in them, files into them, what they are about, and who answers. */
package org.gaiachat.datasets;
