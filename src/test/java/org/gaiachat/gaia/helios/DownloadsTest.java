package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.DocumentFile;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.GaiaFault;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Reachability;
import org.gaiachat.gaia.UpstreamFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as the files that they were read from, at Gaia and at the hosts that it links to. */
class DownloadsTest {

    private static final GaiaFault NOT_FOUND = new AskedFault.DocumentNotFound("Harbour", "d");

    private final FaultyGaia gaia = new FaultyGaia();
    private final FaultyGaia storage = new FaultyGaia();
    private final HeliosGaia adapter = gaia.adapter();

    @AfterEach
    void close() throws Exception {
        gaia.close();
        storage.close();
    }

    @Test
    void a_document_is_downloaded_by_whichever_path_the_tenant_has() throws Exception {
        gaia.json("/documents/d/download", "{\"downloadUrl\":\"http://127.0.0.1:" + gaia.port() + "/gaia/signed?x=1\"}")
                .on("/signed", (call, line) -> line.reply(200, "application/octet-stream", "the bytes"));
        DocumentFile file = Faults.get(adapter.file("Harbour", "d"));
        assertThat(file.size()).hasValue(9);
        try (InputStream bytes = file.content().open()) {
            assertThat(bytes.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("the bytes");
        }
        assertThat(gaia.calls().get(gaia.calls().size() - 1).headers())
                .as("a link to another host")
                .doesNotContainKey("apikey");
        assertThat(Faults.of(adapter.file("Harbour", "gone")))
                .isEqualTo(new AskedFault.DocumentNotFound("Harbour", "gone"));
        assertThatThrownBy(() -> file.content().open()).isInstanceOf(IOException.class);
    }

    @Test
    void a_tenant_without_downloads_is_told_after_four_tries() {
        assertThat(Faults.of(adapter.file("Harbour", "d")))
                .isEqualTo(new AskedFault.NotOffered("the download of documents"));
        assertThat(gaia.calls()).hasSize(4);
        assertThat(adapter.features()).doesNotContain(Feature.DOWNLOADS);
        assertThat(Faults.of(adapter.document("Harbour", "d"))).isInstanceOf(AskedFault.NotOffered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 503})
    void a_link_of_an_answer_that_a_storage_host_refuses_gives_way_to_the_paths(int status) throws Exception {
        answerWithLink("http://127.0.0.1:" + storage.port() + "/gaia/signed");
        storage.on("/signed", (call, line) -> line.reply(status, "application/xml", "<Error/>"));
        gaia.on("/document/d/download", (call, line) -> line.reply(200, "application/octet-stream", "the bytes"));
        assertThat(text(Faults.get(adapter.file("Harbour", "d")))).isEqualTo("the bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 503})
    void a_link_that_is_refused_says_nothing_of_the_key_or_of_other_documents(int status) {
        answerWithLink("http://127.0.0.1:" + storage.port() + "/gaia/signed");
        storage.on("/signed", (call, line) -> line.reply(status, "application/xml", "<Error/>"));
        assertThat(Faults.of(adapter.file("Harbour", "d"))).isEqualTo(NOT_FOUND);
        gaia.json("/document/d/download", "{\"url\":\"http://127.0.0.1:" + storage.port() + "/gaia/signed\"}");
        assertThat(Faults.of(adapter.file("Harbour", "d"))).isEqualTo(NOT_FOUND);
        assertThat(adapter.features()).contains(Feature.DOWNLOADS);
    }

    @Test
    void a_file_of_a_length_that_nobody_tells_is_read_to_its_end() throws Exception {
        gaia.on("/document/d/download", (call, line) -> {
            line.raw("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            line.chunk("the ").chunk("bytes").end();
        });
        DocumentFile file = Faults.get(adapter.file("Harbour", "d"));
        assertThat(file.size()).isEmpty();
        assertThat(text(file)).isEqualTo("the bytes");
    }

    @Test
    void what_gaia_says_of_its_own_link_counts() {
        gaia.json("/document/d/download", "{\"url\":\"http://localhost:" + gaia.port() + "/gaia/file\"}")
                .on("/file", (call, line) -> line.reply(403, "application/json", "{}"));
        assertThat(Faults.of(adapter.file("Harbour", "d"))).isEqualTo(new UpstreamFault.NotAllowed());
        gaia.on("/file", (call, line) -> line.reply(404, "application/json", "{}"));
        assertThat(Faults.of(adapter.file("Harbour", "d"))).isEqualTo(NOT_FOUND);
        assertThat(adapter.features()).contains(Feature.DOWNLOADS);
    }

    @Test
    void a_storage_host_that_is_not_there_is_not_told_as_gaia() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        gaia.json("/document/d/download", "{\"url\":\"http://127.0.0.1:" + nobody + "/gaia/signed\"}");
        assertThat(Faults.of(adapter.file("Harbour", "d"))).isEqualTo(NOT_FOUND);
    }

    @Test
    void a_storage_host_is_asked_while_gaia_is_left_alone() throws Exception {
        answerWithLink("http://127.0.0.1:" + storage.port() + "/gaia/signed");
        storage.on("/signed", (call, line) -> line.reply(200, "application/octet-stream", "the bytes"));
        gaia.on("/ask/stream", (call, line) -> line.reply(503, "text/html", "<html>"));
        while (adapter.reachability() != Reachability.DOWN) {
            Parts.all(adapter.ask(SampleStreams.QUESTION));
        }
        assertThat(text(Faults.get(adapter.file("Harbour", "d")))).isEqualTo("the bytes");
    }

    private void answerWithLink(String link) {
        gaia.on("/ask/stream", (call, line) -> line.stream()
                .chunk(
                        "data: {\"data\":{\"responseString\":\"a\",\"queryUid\":\"q\",\"documents\":[{\"documentId\":\"d\","
                                + "\"name\":\"n.md\",\"downloadUrl\":\"" + link + "\"}]}}\n\n")
                .end());
        assertThat(Parts.all(adapter.ask(SampleStreams.QUESTION)).complete()).isTrue();
    }

    private static String text(DocumentFile file) throws IOException {
        try (InputStream bytes = file.content().open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
