package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;

/** Reads every other format through Apache Tika, with the parsers on the class path. */
final class TikaReader implements DocumentReader {

    private static final Set<MediaType> HTML = Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));
    private static final MediaType RTF = MediaType.application("rtf");

    /** Made when the first file needs it: it takes longer than to start the rest of the engine. */
    private static final class Tika {
        static final AutoDetectParser PARSER = new AutoDetectParser(new FileTypes());
        static final Set<MediaType> READ =
                PARSER.getParsers(TikaContext.forTextOnly()).keySet();
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
            MediaType type = Tika.PARSER.getDetector().detect(in, metadata);
            ParseContext context = TikaContext.forTextOnly();
            if (!known(type)) {
                throw new UnreadableFile("Files of this type (" + type.getBaseType() + ") are not read.");
            }
            // Told, it does not look again, which takes as long as to read a small file.
            metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type.toString());
            TikaBlocks xhtml = new TikaBlocks(blocks);
            if (HTML.contains(type.getBaseType())) {
                HtmlStart.parse(in, TextEncoding.of(Files.newInputStream(file)), xhtml, metadata);
            } else {
                Tika.PARSER.parse(in, type.equals(RTF) ? xhtml.withBoldHeadings() : xhtml, metadata, context);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(UnreadableFile.PROTECTED, e);
        } catch (ZeroByteFileException e) {
            throw new UnreadableFile("The file is empty.", e);
        } catch (SAXException | TikaException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw bomb(e) ? new UnreadableFile(UnreadableFile.BOMB, e) : UnreadableFile.of(file, e);
        }
    }

    /** Tika and POI have no type of exception for it. */
    private static boolean bomb(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb");
    }

    private static boolean known(MediaType type) {
        MediaType asked = type.getBaseType();
        while (asked != null) {
            if (Tika.READ.contains(asked)) {
                return true;
            }
            asked = Tika.PARSER.getMediaTypeRegistry().getSupertype(asked);
        }
        return false;
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
