package org.gaiachat.gaia.local;

import java.io.InputStream;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;

/** What Tika is told: the text alone, no attachments, no images, no text recognition. */
final class TikaContext {

    /** What a PDF needs beyond it goes to a temporary file. */
    private static final long PDF_BYTES_IN_MEMORY = 64_000_000;

    private TikaContext() {}

    static ParseContext forTextOnly() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(EncodingDetector.class, new TextEncoding());
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(PDFParserConfig.class, pdf());
        context.set(OfficeParserConfig.class, office());
        return context;
    }

    /** Files are read as streams, so that a large one does not fill the memory. */
    private static OfficeParserConfig office() {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeHeadersAndFooters(false);
        // What a master or a layout says is on every slide, as a header is on every page.
        office.setIncludeSlideMasterContent(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        return office;
    }

    private static PDFParserConfig pdf() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractAcroFormContent(true);
        pdf.setMaxMainMemoryBytes(PDF_BYTES_IN_MEMORY);
        return pdf;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Nothing: attachments are not part of the text that a reader of the document sees.
        }
    }
}
