/**
 * How the application's own objects are shared.
 */
package org.gaiachat.beans;
