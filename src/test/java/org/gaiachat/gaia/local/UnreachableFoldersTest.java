package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetDetails.Unreadable;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.DatasetState;
import org.gaiachat.gaia.Harbour;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A share fails for a moment: what was read of it stays. */
class UnreachableFoldersTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_600_000_000_000L);

    @TempDir
    Path data;

    @TempDir
    Path mounts;

    private Path share;
    private Path away;
    private LocalGaia engine;

    @BeforeEach
    void open() throws IOException {
        share = Files.createDirectory(mounts.resolve("share"));
        away = mounts.resolve("away");
        Files.createSymbolicLink(data.resolve("Share"), share);
        engine = LocalGaia.open(new LocalSettings(data, Map.of(), Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_dataset_that_links_to_an_unmounted_share_fails_and_is_neither_forgotten_nor_read_again() throws IOException {
        write("pump.txt", "The pump is drained by turning the blue valve.");
        Harbour.awaitReady(engine, "Share", 1);
        Files.move(share, away);
        awaitState(DatasetState.FAILED);
        assertThat(names()).containsExactly("Share");
        assertThat(ask("How is the pump drained?")).contains("blue valve");
        Files.move(away, share);
        // The same size and time: only a second reading would notice the other colour.
        write("pump.txt", "The pump is drained by turning the grey valve.");
        awaitState(DatasetState.READY);
        assertThat(ask("How is the pump drained?")).contains("blue valve");
    }

    @Test
    void a_link_that_is_removed_is_no_dataset_any_more() throws IOException {
        write("pump.txt", "The pump is drained by turning the blue valve.");
        Harbour.awaitReady(engine, "Share", 1);
        Files.move(share, away);
        awaitState(DatasetState.FAILED);
        Files.delete(data.resolve("Share"));
        await().untilAsserted(() -> assertThat(names()).isEmpty());
    }

    /** Folders whose whole path is longer than the system allows can be opened by nobody, an administrator included. */
    @Test
    void a_folder_that_cannot_be_opened_is_reported_and_what_was_read_of_it_stays() throws IOException {
        String deep = "deep" + ("/" + "d".repeat(200)).repeat(12);
        write(deep + "/pump.txt", "The pump is drained by turning the blue valve.");
        write("lamp.txt", "The lamp has a fuse.");
        write("crane.txt", "The crane lifts nine tonnes.");
        Harbour.awaitReady(engine, "Share", 3);
        Path far = Files.createDirectories(mounts.resolve(("e".repeat(200) + "/").repeat(10)));
        Path farShare = far.resolve("share");
        Files.move(share, farShare);
        try {
            link(farShare);
            Files.delete(farShare.resolve("crane.txt"));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(details().unreadable()).hasSize(1));
            Unreadable folder = details().unreadable().get(0);
            assertThat(deep).startsWith(folder.path() + "/");
            assertThat(folder.reason())
                    .isEqualTo("The folder could not be opened; what was read of it before can still be asked.");
            Harbour.awaitReady(engine, "Share", 2);
            assertThat(ask("How is the pump drained?")).contains("blue valve");
        } finally {
            Files.move(farShare, share);
        }
        link(share);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(details().unreadable()).isEmpty());
        assertThat(details().dataset().documents()).isEqualTo(2);
    }

    private void link(Path target) throws IOException {
        Path fresh = data.resolve(".fresh");
        Files.createSymbolicLink(fresh, target);
        Files.move(fresh, data.resolve("Share"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(String path, String text) throws IOException {
        Path file = share.resolve(path);
        Files.createDirectories(file.getParent());
        Path whole = Files.writeString(file.resolveSibling(".part"), text);
        Files.setLastModifiedTime(whole, LONG_AGO);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitState(DatasetState state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> details().dataset().state() == state);
    }

    private DatasetDetails details() {
        return engine.dataset("Share").toCompletableFuture().join();
    }

    private List<String> names() {
        return engine.datasets(DatasetQuery.ALL).toCompletableFuture().join().datasets().stream()
                .map(Dataset::name)
                .toList();
    }

    private String ask(String text) {
        return Parts.all(engine.ask(new Question(text, List.of("Share"), Optional.empty(), Optional.empty())))
                .text();
    }
}
