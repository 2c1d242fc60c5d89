/**
 * {@code /api/mcp}: the Model Context Protocol over Streamable HTTP, so that other programs' models can ask Gaia. Nothing is
 * kept between requests: any replica answers any of them (docs/adr/024).
 */
package org.gaiachat.mcp;
