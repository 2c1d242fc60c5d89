/** The datasets that can be asked, and the documents in them. */
package org.gaiachat.datasets;
