/** What libraries have to say, in the same log as what this application says: by Java's own {@link System.Logger}. */
package org.gaiachat.logging;
