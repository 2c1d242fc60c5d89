/** Exhaustive search: every document that fits, page by page or as one table. */
package org.gaiachat.search;
