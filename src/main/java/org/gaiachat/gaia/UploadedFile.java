package org.gaiachat.gaia;

/**
 * A file that was uploaded and is kept.
 *
 * @param dataset the dataset it is part of
 * @param name what it is called there
 * @param size in bytes
 */
public record UploadedFile(String dataset, String name, long size) {}
