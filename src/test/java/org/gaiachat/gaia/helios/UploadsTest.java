package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.gaiachat.gaia.DatasetFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadedFile;
import org.junit.jupiter.api.Test;

/** Files on their way into a dataset: as they are sent, and as they are refused. */
class UploadsTest extends HarbourTenant {

    @Test
    void a_file_travels_in_a_session_of_its_dataset_and_is_indexed() {
        takesFiles("u 1");
        var session = Faults.get(adapter.openUpload("Harbour"));
        assertThat(session.dataset()).isEqualTo("Harbour");
        assertThat(last().body()).isEqualTo("{\"name\":\"Harbour\",\"uploadSessionId\":\"u 1\"}");
        var file = new Upload(session.id(), "Pläne.md", OptionalLong.of(5), BodyPublishers.ofString("piers"));
        assertThat(Faults.get(adapter.upload(file))).isEqualTo(new UploadedFile("Harbour", "Pläne.md", 5));
        var call = call("/upload-file");
        assertThat(call.body()).isEqualTo("piers");
        assertThat(call.headers())
                .containsEntry("x-upload-session-id", "u 1")
                .containsEntry("x-file-name", "Pl%C3%A4ne.md")
                .containsEntry("x-file-size", "5")
                .containsEntry("content-type", "application/octet-stream");
        assertThat(last().path()).isEqualTo("/gaia/dataset/Harbour/index");
    }

    @Test
    void a_hundred_megabytes_travel_at_the_pace_of_gaia_and_not_through_the_memory() {
        takesFiles("u");
        var gate = new CountDownLatch(1);
        gaia.largeBodiesWaitFor(gate);
        String session = Faults.get(adapter.openUpload("Harbour")).id();
        var file = new GrowingFile(Upload.MOST_BYTES);
        var sent = adapter.upload(new Upload(session, "large.pdf", OptionalLong.of(Upload.MOST_BYTES), file));
        await().pollDelay(Duration.ofMillis(200)).until(() -> {
            long before = file.given();
            Thread.sleep(200); // until nothing is taken any more
            return before > 0 && file.given() == before;
        });
        assertThat(file.given()).isLessThan(30_000_000);
        gate.countDown();
        assertThat(Faults.get(sent).size()).isEqualTo(Upload.MOST_BYTES);
        assertThat(call("/upload-file").body()).isEqualTo(Upload.MOST_BYTES + " bytes");
    }

    @Test
    void a_file_keeps_its_name_in_a_header_that_can_carry_it() {
        takesFiles("u");
        String session = Faults.get(adapter.openUpload("Harbour")).id();
        Faults.get(adapter.upload(
                new Upload(session, "Plan (50%) & more.md", OptionalLong.of(5), BodyPublishers.ofString("piers"))));
        assertThat(call("/upload-file").headers()).containsEntry("x-file-name", "Plan (50%) & more.md");
    }

    @Test
    void a_file_that_is_not_what_was_announced_is_refused() {
        gaia.json("/upload-session", "{\"uploadSessionId\":\"u\"}").json("/dataset/Harbour", "{}");
        String session = Faults.get(adapter.openUpload("Harbour")).id();
        gaia.json("/upload-file", "{}");
        var few = new Upload(session, "a.md", OptionalLong.of(9), BodyPublishers.ofString("piers"));
        assertThat(Faults.of(adapter.upload(few))).isEqualTo(new DatasetFault.UploadIncomplete());
        var many = new Upload(session, "a.md", OptionalLong.of(3), BodyPublishers.ofString("piers"));
        assertThat(Faults.of(adapter.upload(many))).isEqualTo(new DatasetFault.UploadIncomplete());
        assertThat(gaia.calls("/dataset/Harbour/index")).isZero();
        var stranger = new Upload("nobodys", "a.md", OptionalLong.of(5), BodyPublishers.ofString("piers"));
        assertThatThrownBy(() -> adapter.upload(stranger))
                .isInstanceOfSatisfying(GaiaException.class, met -> assertThat(met.fault())
                        .isEqualTo(new DatasetFault.UploadSessionNotFound()));
        gaia.on("/upload-file", (call, line) -> line.reply(410, "application/json", "{}"));
        var late = new Upload(session, "a.md", OptionalLong.of(5), BodyPublishers.ofString("piers"));
        assertThat(Faults.of(adapter.upload(late))).isEqualTo(new DatasetFault.UploadSessionNotFound());
    }

    private void takesFiles(String session) {
        gaia.json("/upload-session", "{\"uploadSessionId\":\"" + session + "\"}")
                .json("/dataset/Harbour", "{}")
                .json("/dataset/Harbour/index", "{}")
                .json("/upload-file", "{}");
    }

    private FaultyGaia.Call call(String path) {
        return gaia.calls().stream()
                .filter(call -> call.path().equals("/gaia" + path))
                .findFirst()
                .orElseThrow();
    }
}
