package org.gaiachat.gaia;

import java.time.Instant;

/**
 * Leave to upload files into a dataset for some time.
 *
 * @param id what each upload names
 * @param dataset the dataset that the files become part of
 * @param expiresAt when it ends
 */
public record UploadSession(String id, String dataset, Instant expiresAt) {}
