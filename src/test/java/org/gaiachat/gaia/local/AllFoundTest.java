package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class AllFoundTest {

    private static final int MANY = 200_000;
    private static final Query RARE = new TermQuery(new Term("word", "rare"));

    @Test
    void few_of_many_are_found_in_the_order_of_the_index_with_little_memory() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < MANY; i++) {
                    Document document = new Document();
                    document.add(new StringField("word", i % (MANY / 4) == 0 ? "rare" : "usual", Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                AllFound.of(searcher, RARE);
                long before = allocated();
                List<ScoreDoc> found = AllFound.of(searcher, RARE);
                // A list of the best with room for all takes 32 bytes for each document that there is.
                assertThat(allocated() - before).isLessThan(MANY);
                assertThat(found).extracting(one -> one.doc).containsExactly(0, MANY / 4, MANY / 2, MANY / 4 * 3);
                assertThat(found).allSatisfy(one -> assertThat(one.score).isPositive());
            }
        }
    }

    @Test
    void an_index_knows_all_its_files_with_memory_for_these_only() throws IOException {
        try (PassageIndex index = PassageIndex.inMemory(new TextAnalysis())) {
            List<CutPassage> passages = new ArrayList<>();
            Block block = new Block(BlockKind.PARAGRAPH, "", "The harbour opens at six. ".repeat(40), 0, List.of());
            for (int i = 0; i < 20_000; i++) {
                passages.addAll(PassageCutter.cut(List.of(block)));
            }
            index.put(new FileRecord("Harbour", "a.txt", 1, 1, passages.size(), 1, Optional.empty()), passages);
            index.refresh();
            index.files();
            long before = allocated();
            assertThat(index.files()).hasSize(1);
            assertThat(allocated() - before).isLessThan(passages.size() * 8L);
        }
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
