package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.SAXException;

/** Reads every other format through Apache Tika, with the parsers on the class path. */
final class TikaReader implements DocumentReader {

    private static final Set<MediaType> HTML = Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));

    /** Made when the first file needs it: it takes longer than to start the rest of the engine. */
    private static final class Tika {
        static final FileTypes TYPES = new FileTypes();
        static final MediaTypeRegistry REGISTRY = MediaTypeRegistry.getDefaultRegistry();
        // Tika's own choice among them would build this map anew for each file.
        static final Map<MediaType, Parser> PARSERS = new DefaultParser().getParsers(TikaContext.forTextOnly());
    }

    @Override
    public boolean reads(String fileName) {
        return true;
    }

    @Override
    public void read(Path file, Consumer<Block> blocks) throws UnreadableFile {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            MediaType type = Tika.TYPES.of(in, metadata);
            Parser parser = parserOf(type);
            TikaBlocks xhtml = new TikaBlocks(blocks);
            if (HTML.contains(type.getBaseType())) {
                HtmlStart.parse(in, TextEncoding.of(Files.newInputStream(file)), xhtml, metadata);
            } else if (parser instanceof TextAndCSVParser) {
                PlainText.read(file, xhtml);
            } else {
                metadata.set(Metadata.CONTENT_TYPE, type.toString());
                parse(parser, in, type.equals(FileTypes.RTF) ? xhtml.withBoldHeadings() : xhtml, metadata);
            }
        } catch (IOException e) {
            throw Files.isReadable(file) ? unreadable(e) : new UnreadableFile(UnreadableFile.NOT_OPENED, e);
        } catch (SAXException | TikaException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static void parse(Parser parser, TikaInputStream in, TikaBlocks xhtml, Metadata metadata)
            throws IOException, SAXException, TikaException {
        SecureContentHandler secure = new SecureContentHandler(xhtml, in);
        try {
            parser.parse(in, secure, metadata, TikaContext.forTextOnly());
        } catch (SAXException e) {
            secure.throwIfCauseOf(e);
            throw e;
        }
    }

    private static Parser parserOf(MediaType type) throws UnreadableFile {
        MediaType asked = Tika.REGISTRY.normalize(type.getBaseType());
        while (asked != null) {
            if (Tika.PARSERS.containsKey(asked)) {
                return Tika.PARSERS.get(asked);
            }
            asked = Tika.REGISTRY.getSupertype(asked);
        }
        throw new UnreadableFile("Files of this type (" + type.getBaseType() + ") are not read.");
    }

    /** Tika and POI have no type of exception for it. */
    private static boolean bomb(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb");
    }

    /** Parsers wrap what they met, also the signal of ours that there is enough text. */
    static UnreadableFile unreadable(Exception met) {
        for (Throwable cause = met; cause != null; cause = cause.getCause()) {
            if (cause instanceof EnoughText enough) {
                throw enough;
            }
            if (cause instanceof EncryptedDocumentException) {
                return new UnreadableFile(UnreadableFile.PROTECTED, met);
            }
            if (cause instanceof TextEncoding.Unknown) {
                return new UnreadableFile(UnreadableFile.ENCODING, met);
            }
            if (bomb(cause)) {
                return new UnreadableFile(UnreadableFile.BOMB, met);
            }
        }
        return new UnreadableFile(UnreadableFile.DAMAGED, met);
    }
}
