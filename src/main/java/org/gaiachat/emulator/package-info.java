/**
 * The embedded engine in Gaia's own wire format, below {@code /api/emulator}: whoever develops against Gaia can do so
 * without a tenant, and the adapter {@code gaia.helios} is tested over real HTTP against a real engine.
 *
 * <p>It is the mirror of {@code gaia.helios}; the two are the only components that know Gaia's paths and field names. It
 * speaks the shapes that clients met at real tenants, and below {@code /api/emulator/tutorial} those of the tutorial
 * (buildwithgaia.io) and its Python SDK. Its failures have Gaia's form, not that of the rest of the API.
 */
package org.gaiachat.emulator;
