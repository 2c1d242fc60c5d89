package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.GaiaException;

/** Holds conversations, feedback, uploads and datasets against what killed processes said of them. */
final class CrashOfferCheck {

    /** As many conversations go on to the next round, so that the rounds do not become slower and slower. */
    private static final int GO_ON = 8;

    private static final long ENOUGH_FEEDBACK = 100_000;

    private final LocalParts parts;
    private final Path data;
    private final CrashLedger ledger;

    CrashOfferCheck(LocalParts parts, Path data, CrashLedger ledger) {
        this.parts = parts;
        this.data = data;
        this.ledger = ledger;
    }

    void all() throws IOException {
        conversations();
        feedback();
        papers();
        datasets();
        sessions();
        nothingUnfinished();
    }

    private void conversations() {
        for (String thing : ledger.things(CrashTalk.CONVERSATION)) {
            ledger.found(thing, conversation(thing.substring(CrashTalk.CONVERSATION.length())));
        }
        List<String> listed = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            ConversationPage page = parts.conversations().page(token);
            page.conversations().forEach(one -> listed.add(one.id()));
            token = page.nextPageToken();
        } while (token.isPresent());
        assertThat(listed).doesNotHaveDuplicates();
        // One more may be there: it was begun, and the process ended before it said so.
        assertThat(listed)
                .hasSizeBetween(
                        ledger.things(CrashTalk.CONVERSATION).size(),
                        ledger.things(CrashTalk.CONVERSATION).size() + 1);
        for (String id : listed.subList(Math.min(GO_ON, listed.size()), listed.size())) {
            parts.conversations().delete(id);
            ledger.settle(CrashTalk.CONVERSATION + id, CrashLedger.GONE);
        }
        for (String id : listed.subList(0, Math.min(GO_ON, listed.size()))) {
            ledger.settle(CrashTalk.CONVERSATION + id, conversation(id));
        }
    }

    private String conversation(String id) {
        try {
            Conversation kept = parts.conversations().conversation(id);
            return new CrashTalk.Talk(id, kept.exchanges().size(), kept.name(), kept.pinned()).value();
        } catch (GaiaException e) {
            return CrashLedger.GONE;
        }
    }

    private void feedback() throws IOException {
        Path file = data.resolve(".gaia-chat/feedback.jsonl");
        String lines = Files.exists(file) ? Files.readString(file) : "";
        String whole = lines.substring(0, lines.lastIndexOf('\n') + 1);
        for (String thing : ledger.things(CrashTalk.FEEDBACK)) {
            String mark = "\"" + thing.substring(CrashTalk.FEEDBACK.length()) + "\"";
            int first = whole.indexOf(mark);
            assertThat(whole.indexOf(mark, first + 1)).as("second of %s", thing).isEqualTo(first < 0 ? first : -1);
            ledger.found(thing, first < 0 ? CrashLedger.GONE : "told");
        }
        if (whole.length() > ENOUGH_FEEDBACK) {
            Files.delete(file);
            ledger.things(CrashTalk.FEEDBACK).forEach(thing -> ledger.settle(thing, CrashLedger.GONE));
        }
    }

    private void papers() throws IOException {
        for (String thing : ledger.things(CrashUploads.PAPER)) {
            Path file = data.resolve(CrashUploads.DATASET).resolve(thing.substring(CrashUploads.PAPER.length()));
            ledger.found(thing, mark(file).orElse(CrashLedger.GONE));
        }
    }

    private void datasets() throws IOException {
        Map<String, Path> folders = parts.catalog().folders();
        for (String thing : ledger.things(CrashDatasets.DATASET)) {
            Path folder = folders.get(thing.substring(CrashDatasets.DATASET.length()));
            ledger.found(
                    thing,
                    folder == null
                            ? CrashLedger.GONE
                            : mark(folder.resolve(CrashDatasets.FILE)).orElse(CrashDatasets.EMPTY));
        }
    }

    /** The mark of a file that is whole. */
    private static Optional<String> mark(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file);
        String mark = text.split(" ", 6)[4];
        assertThat(text).isEqualTo(CrashFiles.text(Long.parseLong(mark)));
        return Optional.of(mark);
    }

    private void sessions() {
        for (String thing : ledger.things(CrashUploads.SESSION)) {
            String id = thing.substring(CrashUploads.SESSION.length());
            ledger.found(thing, parts.offer().uploads().dataset(id));
            ledger.settle(thing, CrashLedger.GONE);
        }
    }

    private void nothingUnfinished() throws IOException {
        assertThat(data.resolve(".gaia-chat/removed")).isEmptyDirectory();
        for (Path folder : parts.catalog().folders().values()) {
            Path unfinished = folder.resolve(".gaia-chat-uploads");
            if (Files.exists(unfinished)) {
                try (Stream<Path> files = Files.list(unfinished)) {
                    assertThat(files).isEmpty();
                }
            }
        }
    }
}
