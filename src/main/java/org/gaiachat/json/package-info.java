/** JSON into the API: bodies of bounded size, read field by field, so that a mistake is told by the field's name. */
package org.gaiachat.json;
