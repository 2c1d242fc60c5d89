package org.gaiachat.gaia.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.ConversationChange;
import org.gaiachat.gaia.Feedback;
import org.gaiachat.gaia.Parts;
import org.gaiachat.gaia.Question;

/** Asks, goes on asking, renames, pins, deletes and judges. */
final class CrashTalk implements CrashWork {

    static final String CONVERSATION = "conversation ";
    static final String FEEDBACK = "feedback ";
    private static final int MOST = 4;

    private final LocalGaia engine;
    private final Random random;
    private final List<Talk> talks = new ArrayList<>();

    CrashTalk(LocalGaia engine, Random random) {
        this.engine = engine;
        this.random = random;
    }

    /** A conversation as it is to be found. */
    record Talk(String id, int exchanges, String name, boolean pinned) {

        String thing() {
            return CONVERSATION + id;
        }

        String value() {
            return exchanges + " " + pinned + " " + name;
        }
    }

    @Override
    public void step() {
        if (talks.size() < MOST) {
            AnswerPart.Finished begun = ask(Optional.empty());
            Talk talk = new Talk(begun.conversationId(), 1, begun.conversationName(), false);
            CrashLedger.kept(talk.thing(), talk.value());
            talks.add(talk);
            return;
        }
        int at = random.nextInt(MOST);
        Talk talk = talks.get(at);
        switch (random.nextInt(7)) {
            case 0 -> {
                CrashLedger.change(talk.thing(), CrashLedger.GONE, () -> engine.deleteConversation(talk.id()));
                talks.remove(at);
            }
            case 1 -> change(at, new Talk(talk.id(), talk.exchanges(), "Name " + random.nextInt(), talk.pinned()));
            case 2 -> change(at, new Talk(talk.id(), talk.exchanges(), talk.name(), !talk.pinned()));
            case 3, 4 -> judge(talk);
            default -> goOn(at, new Talk(talk.id(), talk.exchanges() + 1, talk.name(), talk.pinned()));
        }
    }

    private void change(int at, Talk to) {
        ConversationChange change = new ConversationChange(to.id(), Optional.of(to.name()), Optional.of(to.pinned()));
        CrashLedger.change(to.thing(), to.value(), () -> engine.changeConversation(change));
        talks.set(at, to);
    }

    private void judge(Talk talk) {
        String mark = Long.toHexString(random.nextLong());
        Feedback feedback = new Feedback(talk.id() + "." + mark, random.nextBoolean(), Optional.of(mark));
        CrashLedger.change(FEEDBACK + mark, "told", () -> engine.feedback(feedback));
    }

    private void goOn(int at, Talk to) {
        CrashLedger.change(to.thing(), to.value(), () -> {
            ask(Optional.of(to.id()));
            return CompletableFuture.completedStage(null);
        });
        talks.set(at, to);
    }

    private AnswerPart.Finished ask(Optional<String> conversation) {
        List<String> datasets = List.of(CrashFiles.DATASET, CrashUploads.DATASET);
        Question question = new Question("What does the log say of wind?", datasets, conversation, Optional.empty());
        return Parts.all(engine.ask(question)).finished();
    }
}
