package org.gaiachat.gaia.helios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Parts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that is under way while something changes is not given to who asks after the change. */
class ConversationListTest {

    private static final String OLD = "[{\"id\":\"c\",\"name\":\"Old\"}]";

    private final FaultyGaia gaia = new FaultyGaia();
    private final HeliosGaia adapter = gaia.adapter();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch late = new CountDownLatch(1);

    @BeforeEach
    void aSlowList() {
        gaia.on("/conversations", (call, line) -> {
            if (gaia.calls("/conversations") == 1) {
                gate.await();
            }
            line.reply(200, "application/json", gaia.calls("/conversations") == 1 ? OLD : "[]");
        });
    }

    @AfterEach
    void close() throws Exception {
        gate.countDown();
        late.countDown();
        gaia.close();
    }

    @Test
    void a_deletion_shows_at_once() {
        gaia.on("/conversations/c", (call, line) -> line.raw("HTTP/1.1 204 No Content\r\n\r\n"));
        listUnderWay();
        Faults.get(adapter.deleteConversation("c"));
        theNextListIsAnother();
    }

    @Test
    void a_change_shows_at_once() {
        gate.countDown();
        gaia.on("/conversations/c", (call, line) -> {
            gaia.on("/conversations", (asked, list) -> {
                late.await();
                list.reply(200, "application/json", OLD);
            });
            adapter.conversations(ConversationQuery.ALL);
            await().until(() -> gaia.calls("/conversations") == 2);
            gaia.json("/conversations", "[]");
            line.reply(200, "application/json", "{}");
        });
        Faults.get(adapter.changeConversation(new ConversationChange("c", Optional.of("New"), Optional.empty())));
        assertThat(Faults.get(adapter.conversations(ConversationQuery.ALL)).conversations())
                .isEmpty();
    }

    @Test
    void a_new_conversation_shows_at_once() {
        gaia.on("/ask/stream", (call, line) -> line.stream()
                .chunk("data: {\"responseString\":\"a\",\"queryUid\":\"q\",\"finishReason\":\"stop\"}\n\n")
                .end());
        listUnderWay();
        assertThat(Parts.all(adapter.ask(SampleStreams.QUESTION)).complete()).isTrue();
        theNextListIsAnother();
    }

    private void listUnderWay() {
        adapter.conversations(ConversationQuery.ALL);
        await().until(() -> gaia.calls("/conversations") == 1);
    }

    private void theNextListIsAnother() {
        assertThat(Faults.get(adapter.conversations(ConversationQuery.ALL)).conversations())
                .isEmpty();
    }
}
