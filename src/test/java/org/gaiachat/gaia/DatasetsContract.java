package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter must do with datasets and the files in them. */
public abstract class DatasetsContract extends OfferContract {

    private static final String TEXT = "# Buoys\n\nThe red buoy marks the eastern shoal.\n";

    @Test
    void a_dataset_is_created_filled_asked_and_deleted() throws IOException {
        assertThat(get(gaia().createDataset("Buoys")).documents()).isZero();
        UploadedFile file = upload(session("Buoys"), "buoys.md", TEXT);
        assertThat(file).isEqualTo(new UploadedFile("Buoys", "buoys.md", TEXT.length()));
        Harbour.awaitReady(gaia(), "Buoys", 1);
        Parts answer = Parts.all(gaia().ask(question("Buoys", "What does the red buoy mark?")));
        assertThat(answer.text()).contains("eastern shoal");
        DatasetStatistics statistics = get(gaia().dataset("Buoys")).statistics();
        assertThat(statistics.indexed()).isEqualTo(1);
        assertThat(statistics.failed()).isZero();
        assertThat(statistics.bytes()).isEqualTo(TEXT.length());
        assertThat(statistics.lastIndexed()).isPresent();

        DocumentFile kept = get(gaia().file("Buoys", answer.sources().get(0).documentId()));
        assertThat(kept.name()).isEqualTo("buoys.md");
        try (InputStream bytes = kept.content().open()) {
            assertThat(bytes.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
        }

        get(gaia().deleteDataset("Buoys"));
        assertThat(fault(() -> get(gaia().dataset("Buoys")))).isEqualTo(new AskedFault.DatasetNotFound("Buoys"));
        assertThat(fault(() -> get(gaia().deleteDataset("Buoys")))).isEqualTo(new AskedFault.DatasetNotFound("Buoys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".hidden", "../up", "a/b", "a\\b", "a\nb", "a\u202eb", "a.", "con:", "~$lock"})
    void a_name_that_is_no_name_is_refused_for_datasets_and_files(String name) {
        assertThat(fault(() -> get(gaia().createDataset(name)))).isInstanceOf(DatasetFault.DatasetNameInvalid.class);
        String session = session(Harbour.NAME);
        assertThat(fault(() -> upload(session, name, TEXT))).isInstanceOf(DatasetFault.FileNameInvalid.class);
    }

    @Test
    void a_name_has_at_most_eighty_characters() {
        assertThat(fault(() -> get(gaia().createDataset("x".repeat(81)))))
                .isEqualTo(new DatasetFault.DatasetNameInvalid(80));
        String longest = "x".repeat(80);
        assertThat(get(gaia().createDataset(longest)).name()).isEqualTo(longest);
        get(gaia().deleteDataset(longest));
    }

    @Test
    void a_name_in_another_casing_is_taken() {
        assertThat(fault(() -> get(gaia().createDataset("harbour"))))
                .isEqualTo(new DatasetFault.DatasetNameTaken("harbour"));
    }

    @Test
    void at_most_fifty_datasets_are_created() {
        for (int i = 0; i < 50; i++) {
            get(gaia().createDataset("Chart " + i));
        }
        assertThat(fault(() -> get(gaia().createDataset("Chart 50"))))
                .isEqualTo(new DatasetFault.DatasetLimitReached(50));
        for (int i = 0; i < 50; i++) {
            get(gaia().deleteDataset("Chart " + i));
        }
    }

    @Test
    void what_is_built_in_is_not_deleted_and_takes_no_files() {
        String guide = "Gaia Chat guide";
        assertThat(fault(() -> get(gaia().deleteDataset(guide)))).isEqualTo(new DatasetFault.DatasetBuiltIn(guide));
        assertThat(fault(() -> session(guide))).isEqualTo(new DatasetFault.DatasetBuiltIn(guide));
    }

    @Test
    void a_dataset_is_indexed_anew_and_is_ready_again() {
        assertThat(get(gaia().indexDataset(Harbour.NAME)).documents()).isEqualTo(Harbour.FILES.size());
        Harbour.awaitReady(gaia(), Harbour.NAME, Harbour.FILES.size());
        assertThat(Parts.all(gaia().ask(Harbour.question(STAY))).text()).contains("72 hours");
        assertThat(fault(() -> get(gaia().indexDataset("Lighthouse"))))
                .isEqualTo(new AskedFault.DatasetNotFound("Lighthouse"));
    }

    @Test
    void a_file_of_the_same_name_is_replaced() {
        get(gaia().createDataset("Lamps"));
        String session = session("Lamps");
        upload(session, "lamps.md", "The lamp on the quay is green.");
        upload(session, "lamps.md", "The lamp on the quay is yellow now.");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Harbour.awaitReady(gaia(), "Lamps", 1);
            assertThat(Parts.all(gaia().ask(question("Lamps", "Which lamp is on the quay?")))
                            .text())
                    .contains("yellow");
        });
        get(gaia().deleteDataset("Lamps"));
    }

    @Test
    void a_file_that_is_too_large_or_not_whole_is_refused_and_leaves_nothing() {
        String session = session(Harbour.NAME);
        Flow.Publisher<ByteBuffer> few = BodyPublishers.ofString(TEXT);
        long tooMany = Upload.MOST_BYTES + 1;
        assertThat(fault(() -> get(gaia().upload(new Upload(session, "a.md", OptionalLong.of(tooMany), few)))))
                .isEqualTo(new DatasetFault.FileTooLarge(Upload.MOST_BYTES));
        Upload unannounced = new Upload(
                session,
                "b.md",
                OptionalLong.empty(),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[(int) tooMany])));
        assertThat(fault(() -> get(gaia().upload(unannounced))))
                .isEqualTo(new DatasetFault.FileTooLarge(Upload.MOST_BYTES));
        Upload cutShort =
                new Upload(session, "c.md", OptionalLong.of(TEXT.length() + 1), BodyPublishers.ofString(TEXT));
        assertThat(fault(() -> get(gaia().upload(cutShort)))).isEqualTo(new DatasetFault.UploadIncomplete());
        Harbour.awaitReady(gaia(), Harbour.NAME, Harbour.FILES.size());
        assertThat(get(gaia().dataset(Harbour.NAME)).found()).isEqualTo(Harbour.FILES.size());
    }

    @Test
    void a_file_of_twenty_megabytes_arrives_byte_for_byte() throws IOException {
        get(gaia().createDataset("Soundings"));
        byte[] line = "The depth at the outer buoy is 31 metres.\n".getBytes(StandardCharsets.UTF_8);
        int lines = 20 * 1024 * 1024 / line.length;
        Upload upload = new Upload(
                session("Soundings"),
                "soundings.txt",
                OptionalLong.of((long) lines * line.length),
                BodyPublishers.ofInputStream(() -> new Repeated(line, lines)));
        assertThat(get(gaia().upload(upload)).size()).isEqualTo((long) lines * line.length);
        Harbour.awaitReady(gaia(), "Soundings", 1);
        Parts answer = Parts.all(gaia().ask(question("Soundings", "What is the depth at the outer buoy?")));
        DocumentFile kept = get(gaia().file("Soundings", answer.sources().get(0).documentId()));
        try (InputStream bytes = kept.content().open();
                InputStream sent = new Repeated(line, lines)) {
            assertThat(bytes).hasSameContentAs(sent);
        }
        get(gaia().deleteDataset("Soundings"));
    }

    @Test
    void an_unknown_session_takes_no_file() {
        assertThat(fault(() -> upload("nobodys", "a.md", TEXT))).isEqualTo(new DatasetFault.UploadSessionNotFound());
    }

    private String session(String dataset) {
        return get(gaia().openUpload(dataset)).id();
    }

    private UploadedFile upload(String session, String name, String text) {
        OptionalLong size = OptionalLong.of(text.length());
        return get(gaia().upload(new Upload(session, name, size, BodyPublishers.ofString(text))));
    }

    private static Question question(String dataset, String text) {
        return new Question(text, List.of(dataset), Optional.empty(), Optional.empty());
    }
}
