package org.gaiachat.gaia.local;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * A page as far as it is read. Its parser builds all of it in memory, of a page that is all markup ten times its size, and
 * does not notice that it was given up; so it gets no more than there is room for, and nothing when it is interrupted.
 */
final class HtmlStart extends FilterInputStream {

    static final String REMARK = "Only the first 16 MB of the page can be asked.";

    private static final long MOST_BYTES = 16_000_000;

    private long left = MOST_BYTES;
    private boolean cut;

    HtmlStart(InputStream in) {
        super(in);
    }

    /**
     * Gives the text of a page.
     *
     * @throws EnoughText if there was more than is read
     */
    static void parse(InputStream page, EncodingDetector encoding, ContentHandler xhtml, Metadata metadata)
            throws IOException, SAXException, TikaException {
        HtmlStart start = new HtmlStart(page);
        ParseContext context = TikaContext.forTextOnly();
        context.set(EncodingDetector.class, encoding);
        new JSoupParser().parse(new BufferedInputStream(start), xhtml, metadata, context);
        if (start.cut) {
            throw new EnoughText(REMARK);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("given up");
        }
        if (left == 0) {
            cut |= super.read() >= 0;
            return -1;
        }
        int read = super.read(bytes, start, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
