package org.gaiachat.gaia.local;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** The index's schema: how file records and passages are written and read back. */
final class IndexFields {

    /** Goes up when the fields or their analysis change: an index of another version is built anew. */
    static final String VERSION = "8";

    static final String TYPE = "type";
    static final String TYPE_FILE = "file";
    static final String TYPE_PASSAGE = "passage";
    static final String DATASET = "dataset";
    static final String DOCUMENT = "document";
    static final String LANGUAGE = "language";
    static final String POSITION = "position";
    static final String TEXT = "text";
    static final String HEADINGS = "headings";
    static final String NAME = "name";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String PATH = "path";
    private static final String PLACE = "place";
    private static final String SPANS = "spans";
    private static final String SIZE = "size";
    private static final String MODIFIED = "modified";
    private static final String PASSAGES = "passages";
    private static final String TEXT_BYTES = "textBytes";
    private static final String REMARK = "remark";

    private static final Field IS_FILE = new StringField(TYPE, TYPE_FILE, Field.Store.NO);
    private static final Field IS_PASSAGE = new StringField(TYPE, TYPE_PASSAGE, Field.Store.NO);
    private static final Map<Language, Field> LANGUAGES = new EnumMap<>(Language.class);

    /** Of headings and names it is never asked what stands near what. */
    private static final FieldType WORDS = withoutPositions(TextField.TYPE_NOT_STORED);

    private static final FieldType KEPT_WORDS = withoutPositions(TextField.TYPE_STORED);

    static {
        for (Language language : Language.values()) {
            LANGUAGES.put(language, new StringField(LANGUAGE, language.name(), Field.Store.YES));
        }
    }

    /**
     * What all passages of a file have in common.
     *
     * @param file the file
     * @param id of its document
     * @param name the words of its path
     * @param fields that tell where a passage comes from
     */
    record Origin(FileRecord file, String id, String name, List<Field> fields) {
        static Origin of(FileRecord file) {
            String id = file.documentId();
            return new Origin(
                    file,
                    id,
                    NO_WORD.matcher(file.path()).replaceAll(" "),
                    List.of(
                            new StringField(DATASET, file.dataset(), Field.Store.YES),
                            new StringField(DOCUMENT, id, Field.Store.YES),
                            new StoredField(PATH, file.path())));
        }
    }

    private IndexFields() {}

    private static FieldType withoutPositions(FieldType type) {
        FieldType without = new FieldType(type);
        without.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        without.freeze();
        return without;
    }

    static Document of(Origin origin) {
        FileRecord file = origin.file();
        Document document = new Document();
        document.add(IS_FILE);
        origin.fields().forEach(document::add);
        document.add(new StoredField(SIZE, file.size()));
        document.add(new StoredField(MODIFIED, file.modified()));
        document.add(new StoredField(PASSAGES, file.passages()));
        document.add(new StoredField(TEXT_BYTES, file.text()));
        // Fields that all documents have, if empty, are written and searched faster than those that some have.
        document.add(new TextField(TEXT, "", Field.Store.NO));
        document.add(new Field(HEADINGS, "", WORDS));
        document.add(new Field(NAME, "", WORDS));
        file.remark().ifPresent(remark -> document.add(new StoredField(REMARK, remark)));
        return document;
    }

    static Document of(Origin origin, int position, CutPassage passage, TextAnalysis analysis) {
        Document document = new Document();
        document.add(IS_PASSAGE);
        origin.fields().forEach(document::add);
        document.add(new StoredField(POSITION, position));
        document.add(LANGUAGES.get(analysis.language()));
        document.add(new LanguageField(TEXT, passage.text(), TextField.TYPE_STORED, analysis));
        document.add(new LanguageField(HEADINGS, String.join(" › ", passage.headings()), KEPT_WORDS, analysis));
        document.add(new LanguageField(NAME, origin.name(), WORDS, analysis));
        document.add(new StoredField(SPANS, TextSpan.encode(passage.spans())));
        passage.place().ifPresent(place -> document.add(new StoredField(PLACE, place)));
        return document;
    }

    static FileRecord fileRecord(Document document) {
        return new FileRecord(
                document.get(DATASET),
                document.get(PATH),
                number(document, SIZE),
                number(document, MODIFIED),
                (int) number(document, PASSAGES),
                number(document, TEXT_BYTES),
                Optional.ofNullable(document.get(REMARK)));
    }

    static StoredPassage passage(Document document) {
        return new StoredPassage(
                document.get(DATASET),
                document.get(DOCUMENT),
                document.get(PATH),
                (int) number(document, POSITION),
                Language.valueOf(document.get(LANGUAGE)),
                document.get(TEXT),
                TextSpan.decode(document.get(SPANS)),
                document.get(HEADINGS),
                Optional.ofNullable(document.get(PLACE)));
    }

    private static long number(Document document, String field) {
        return document.getField(field).numericValue().longValue();
    }
}
