package org.gaiachat.gaia.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What Lucene does of itself: its standard analyser and BM25 with its defaults, over the same passages. */
final class PlainBm25 {

    private final Analyzer analyzer = new StandardAnalyzer();
    private final IndexSearcher searcher;

    PlainBm25(List<FaqEntry> entries) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (FaqEntry entry : entries) {
                for (CutPassage passage : entry.passages()) {
                    Document document = new Document();
                    document.add(new StringField("id", entry.documentId(), Field.Store.YES));
                    document.add(new TextField("text", passage.text(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    List<String> find(String question, int count) throws IOException {
        List<String> found = new ArrayList<>();
        for (ScoreDoc one :
                searcher.search(new QueryBuilder(analyzer).createBooleanQuery("text", question), count).scoreDocs) {
            found.add(searcher.storedFields().document(one.doc).get("id"));
        }
        return found;
    }
}
