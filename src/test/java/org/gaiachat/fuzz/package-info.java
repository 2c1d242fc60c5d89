/** Input that nobody sends who means well. Each component's own tests feed it to what the component reads. */
package org.gaiachat.fuzz;
