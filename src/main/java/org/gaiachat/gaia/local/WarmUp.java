package org.gaiachat.gaia.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.Conversation.Exchange;

/**
 * Asks a question of a small document in memory when the engine starts, so that the first visitor does not wait for
 * classes to be loaded.
 */
final class WarmUp implements Runnable {

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());
    private static final String QUESTION = "How do I put my own documents here?";
    private static final List<Block> TEXT = List.of(
            new Block(BlockKind.HEADING, "", "Documents", 0, List.of("Documents")),
            new Block(BlockKind.PARAGRAPH, "", "Put your own documents here. It is so:", 0, List.of("Documents")),
            new Block(BlockKind.LIST_ITEM, "1. ", "Put your own documents into a folder.", 0, List.of("Documents")),
            new Block(BlockKind.CODE, "", "cp *.pdf documents", 0, List.of("Documents")));

    private final TextAnalysis analysis;

    WarmUp(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public void run() {
        try {
            ask();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The engine was not warmed up.", e);
        }
    }

    /** The answer that its question gets. */
    Answer ask() throws IOException {
        try (PassageIndex index = PassageIndex.inMemory(analysis)) {
            FileRecord file = new FileRecord("warm", "warm.md", 1, 1, 1, 1, Optional.empty());
            DatasetContents dataset = new DatasetContents(file.dataset(), Optional.empty());
            dataset.take(file);
            index.put(file, PassageCutter.cut(TEXT));
            index.refresh();
            Answer answer = new Answering(index, analysis).answer(QUESTION, List.of(QUESTION), List.of(dataset));
            Exchange exchange = new Exchange(
                    Instant.EPOCH, QUESTION, List.of(), SearchProgress.over(List.of(dataset)), answer.sources());
            ConversationFormat.read(
                    ConversationFormat.write(new Conversation(RandomId.next(), QUESTION, List.of(exchange))));
            return answer;
        }
    }
}
