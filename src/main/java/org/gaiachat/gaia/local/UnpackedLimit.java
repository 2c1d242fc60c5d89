package org.gaiachat.gaia.local;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of an archive's entry that unpacks to more than any document is. */
final class UnpackedLimit extends FilterInputStream {

    /** The archive is made to fill memory or disks. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static final long MOST_BYTES = 300_000_000;

    private long count;

    UnpackedLimit(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int read = super.read(bytes, start, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        count += bytes;
        if (count > MOST_BYTES) {
            throw new Exceeded();
        }
    }
}
