/**
 * What Cohesity's Marketplace takes: the rules for an app's specification and its metadata, and the bundle of both with
 * the image. The vendor's validator is silent on many of the rules and ends with 0 on all of them.
 */
package org.gaiachat.marketplace;
