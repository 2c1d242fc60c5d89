package org.gaiachat.gaia.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;

/** Reads mails as they are saved to files (RFC 5322, MIME): subject, people and text, without attachments. */
final class MailReader implements DocumentReader {

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    @Override
    public void read(Path file, Consumer<Block> blocks) throws UnreadableFile {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            Message mail = builder.parseMessage(in);
            if (mail.getHeader().getFields().isEmpty()) {
                throw new UnreadableFile(UnreadableFile.DAMAGED);
            }
            new Parts(mail, blocks).read();
            mail.dispose();
        } catch (IOException e) {
            throw UnreadableFile.of(file, e);
        } catch (SAXException | TikaException e) {
            throw TikaReader.unreadable(e);
        }
    }

    private record Parts(Message mail, Consumer<Block> blocks) {

        void read() throws IOException, SAXException, TikaException {
            if (mail.getSubject() != null) {
                give(BlockKind.HEADING, "", mail.getSubject());
            }
            for (String name : List.of("From", "To", "Cc", "Date")) {
                if (mail.getHeader().getField(name) != null) {
                    give(BlockKind.TABLE_ROW, "", name + " | " + header(name));
                }
            }
            read(mail);
        }

        private String header(String name) {
            return DecoderUtil.decodeEncodedWords(
                    mail.getHeader().getField(name).getBody(), DecodeMonitor.SILENT);
        }

        private void read(Entity part) throws IOException, SAXException, TikaException {
            if ("attachment".equalsIgnoreCase(part.getDispositionType())) {
                return;
            }
            if (part.getBody() instanceof Multipart parts) {
                List<Entity> inner = parts.getBodyParts();
                // Alternatives say the same, the richest last (RFC 2046, 5.1.4); plain text is enough for us.
                boolean alternatives = "alternative".equalsIgnoreCase(parts.getSubType());
                for (Entity one : alternatives ? inner.subList(0, Math.min(1, inner.size())) : inner) {
                    read(one);
                }
            } else if (part.getBody() instanceof TextBody text) {
                readText(part, text);
            }
        }

        private void readText(Entity part, TextBody text) throws IOException, SAXException, TikaException {
            if ("text/html".equalsIgnoreCase(part.getMimeType())) {
                Metadata metadata = new Metadata();
                metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=" + text.getMimeCharset());
                Consumer<Block> below = block -> give(block.kind(), block.marker(), block.text());
                EncodingDetector encoding = TextEncoding.of(text.getInputStream());
                HtmlStart.parse(text.getInputStream(), encoding, new TikaBlocks(below), metadata);
            } else {
                TextLines.split(TextFile.all(text.getReader()), this::give);
            }
        }

        private void give(BlockKind kind, String marker, String text) {
            List<String> headings = mail.getSubject() == null ? List.of() : List.of(mail.getSubject());
            blocks.accept(new Block(kind, marker, text, 0, headings));
        }
    }
}
