package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationPage.Listed;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Passage;
import org.gaiachat.gaia.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void all_of_an_exchange_is_read_back() throws IOException {
        Passage bare = new Passage("text", 0.5, Optional.empty(), OptionalInt.empty(), List.of());
        Passage full = new Passage("\"täxt\"", 1, Optional.of("Page 1"), OptionalInt.of(4), List.of("tä"));
        Source source = new Source(1, "id", "Harbour", "a.pdf", "b/a.pdf", List.of(full, bare), Optional.empty());
        Exchange exchange = new Exchange(NOW, "Why?", List.of("Harbour"), "Because. [1]", List.of(source));
        Listed listed = at(NOW).add(Optional.empty(), exchange);
        assertThat(at(NOW).conversation(listed.id()).exchanges()).containsExactly(exchange);
    }

    @Test
    void a_conversation_is_gone_after_sixty_days_of_silence() throws IOException {
        Listed listed = at(NOW).add(Optional.empty(), exchange(NOW, "Why?"));
        assertThat(at(NOW.plus(Duration.ofDays(59))).conversation(listed.id())).isNotNull();
        Conversations later = at(NOW.plus(Duration.ofDays(61)));
        assertThatThrownBy(() -> later.conversation(listed.id())).isInstanceOf(GaiaException.class);
        assertThat(later.page(Optional.empty()).conversations()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void conversations_are_listed_fifty_at_a_time_the_latest_first() throws IOException {
        Conversations conversations = at(NOW);
        for (int i = 0; i < 60; i++) {
            conversations.add(Optional.empty(), exchange(NOW.minusSeconds(i), "Question " + i));
        }
        ConversationPage first = conversations.page(Optional.empty());
        ConversationPage second = conversations.page(first.nextPageToken());
        assertThat(first.conversations()).hasSize(50).first().satisfies(one -> assertThat(one.name())
                .isEqualTo("Question 0"));
        assertThat(second.conversations()).hasSize(10).last().satisfies(one -> assertThat(one.name())
                .isEqualTo("Question 59"));
        assertThat(second.nextPageToken()).isEmpty();
    }

    @Test
    void what_a_crash_left_is_removed_and_what_cannot_be_read_is_left_alone() throws IOException {
        Listed listed = at(NOW).add(Optional.empty(), exchange(NOW, "Why?"));
        Files.writeString(folder.resolve("half.new"), "{\"id\":");
        Files.writeString(folder.resolve("strange.json"), "{\"id\":");
        assertThat(at(NOW).page(Optional.empty()).conversations())
                .extracting(Listed::id)
                .containsExactly(listed.id());
        assertThat(folder.resolve("half.new")).doesNotExist();
        assertThat(folder.resolve("strange.json")).exists();
    }

    @Test
    void the_last_three_questions_are_given_the_latest_first() throws IOException {
        Conversations conversations = at(NOW);
        Optional<String> id = Optional.of(
                conversations.add(Optional.empty(), exchange(NOW, "One?")).id());
        List.of("Two?", "Three?", "Four?").forEach(question -> conversations.add(id, exchange(NOW, question)));
        assertThat(conversations.latest(id)).extracting(Exchange::question).containsExactly("Two?", "Three?", "Four?");
    }

    @Test
    void exchanges_that_end_at_the_same_moment_are_all_kept() throws Exception {
        Conversations conversations = at(NOW);
        String id = conversations.add(Optional.empty(), exchange(NOW, "One?")).id();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            String question = "Question " + i + "?";
            threads.execute(() -> conversations.add(Optional.of(id), exchange(NOW, question)));
            threads.execute(() -> conversations.add(Optional.empty(), exchange(NOW, question)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(at(NOW).conversation(id).exchanges()).hasSize(41);
        assertThat(at(NOW).page(Optional.empty()).conversations()).hasSize(41);
    }

    @Test
    void a_long_question_makes_a_short_name() {
        assertThat(ConversationName.of("How long may a visiting\nboat stay at the north pier when the wind is strong?"))
                .isEqualTo("How long may a visiting boat stay at the north pier when the…");
        assertThat(ConversationName.of("x".repeat(100))).hasSize(60);
    }

    private Conversations at(Instant now) throws IOException {
        return new Conversations(new ConversationFiles(folder), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Exchange exchange(Instant askedAt, String question) {
        return new Exchange(askedAt, question, List.of("Harbour"), "Answer.", List.of());
    }
}
