package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Made when the first file needs it: it takes longer than to start the rest of the engine. */
    private static final class Tika {
        static final AutoDetectParser PARSER = new AutoDetectParser();
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
            if (!known(type, context)) {
                throw new UnreadableFile("Files of this type (" + type.getBaseType() + ") are not read.");
            }
            Tika.PARSER.parse(in, new TikaBlocks(blocks), metadata, context);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile("The file is protected by a password.", e);
        } catch (ZeroByteFileException e) {
            throw new UnreadableFile("The file is empty.", e);
        } catch (SAXException | TikaException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UnreadableFile(
                    Files.isReadable(file)
                            ? "The file is damaged, or is not what its name says."
                            : "The file could not be opened.",
                    e);
        }
    }

    private boolean known(MediaType type, ParseContext context) {
        MediaType asked = type.getBaseType();
        while (asked != null) {
            if (Tika.PARSER.getParsers(context).containsKey(asked)) {
                return true;
            }
            asked = Tika.PARSER.getMediaTypeRegistry().getSupertype(asked);
        }
        return false;
    }

    /** Parsers wrap what they met, also the signal of ours that there is enough text. */
    private static UnreadableFile unreadable(Exception met) {
        for (Throwable cause = met; cause != null; cause = cause.getCause()) {
            if (cause instanceof EnoughText enough) {
                throw enough;
            }
            if (cause instanceof EncryptedDocumentException) {
                return new UnreadableFile("The file is protected by a password.", met);
            }
        }
        return new UnreadableFile("The file is damaged, or is not what its name says.", met);
    }
}
