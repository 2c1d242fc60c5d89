package org.gaiachat.gaia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every adapter must do with conversations. */
public abstract class ConversationsContract extends OfferContract {

    @Test
    void a_conversation_can_be_renamed_and_keeps_its_exchanges() {
        String id = newConversation(STAY);
        ConversationPage.Listed renamed =
                get(gaia().changeConversation(new ConversationChange(id, Optional.of("Piers"), Optional.empty())));
        assertThat(renamed.name()).isEqualTo("Piers");
        assertThat(renamed.pinned()).isFalse();
        Conversation kept = get(gaia().conversation(id));
        assertThat(kept.name()).isEqualTo("Piers");
        assertThat(kept.exchanges()).hasSize(1);
    }

    @Test
    void a_pinned_conversation_stands_before_later_ones_and_stays_pinned_when_it_goes_on() {
        String pinned = newConversation(STAY);
        get(gaia().changeConversation(pin(pinned, true)));
        String later = newConversation("Who is the harbour master?");
        Parts.all(gaia().ask(Harbour.question("And what about the south pier?", pinned)));
        assertThat(get(gaia().conversations(ConversationQuery.ALL)).conversations())
                .extracting(ConversationPage.Listed::id)
                .containsSubsequence(pinned, later);
        assertThat(get(gaia().conversation(pinned)).pinned()).isTrue();
        get(gaia().changeConversation(pin(pinned, false)));
        assertThat(get(gaia().conversation(pinned)).pinned()).isFalse();
    }

    @Test
    void every_conversation_is_listed_once_page_by_page() {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            asked.add(newConversation("Who is the harbour master?"));
        }
        List<String> listed = new ArrayList<>();
        Optional<String> token = Optional.empty();
        int pages = 0;
        do {
            ConversationPage page = get(gaia().conversations(new ConversationQuery(token)));
            page.conversations().forEach(conversation -> listed.add(conversation.id()));
            token = page.nextPageToken();
            pages++;
        } while (token.isPresent());
        assertThat(pages).isGreaterThan(1);
        assertThat(listed).doesNotHaveDuplicates().containsAll(asked);
        asked.forEach(id -> get(gaia().deleteConversation(id)));
    }

    @Test
    void at_most_fifteen_conversations_are_pinned() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            ids.add(newConversation(STAY));
            get(gaia().changeConversation(pin(ids.get(i), true)));
        }
        get(gaia().changeConversation(pin(ids.get(0), true)));
        String sixteenth = newConversation(STAY);
        assertThat(fault(() -> get(gaia().changeConversation(pin(sixteenth, true)))))
                .isEqualTo(new AskedFault.PinnedTooMany(15));
        ids.forEach(id -> get(gaia().deleteConversation(id)));
        assertThat(get(gaia().changeConversation(pin(sixteenth, true))).pinned())
                .isTrue();
        get(gaia().deleteConversation(sixteenth));
    }

    @Test
    void a_deleted_conversation_is_not_found_nor_listed() {
        String id = newConversation(STAY);
        get(gaia().deleteConversation(id));
        GaiaFault gone = new AskedFault.ConversationNotFound(id);
        assertThat(fault(() -> get(gaia().conversation(id)))).isEqualTo(gone);
        assertThat(fault(() -> get(gaia().deleteConversation(id)))).isEqualTo(gone);
        assertThat(fault(() -> get(gaia().changeConversation(pin(id, true))))).isEqualTo(gone);
        assertThat(get(gaia().conversations(ConversationQuery.ALL)).conversations())
                .extracting(ConversationPage.Listed::id)
                .doesNotContain(id);
    }
}
