package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.Conversation;
import org.gaiachat.gaia.Conversation.Exchange;
import org.gaiachat.gaia.ConversationPage;
import org.gaiachat.gaia.ConversationQuery;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetDetails;
import org.gaiachat.gaia.DatasetPage;
import org.gaiachat.gaia.DatasetQuery;
import org.gaiachat.gaia.Document;
import org.gaiachat.gaia.Engine;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Question;
import org.gaiachat.gaia.Refinement;
import org.gaiachat.gaia.llm.LanguageModel;
import org.gaiachat.gaia.llm.Prompt;

/**
 * The engine inside the application: each folder of its data directory is a dataset, read and indexed in the background,
 * and answers are sentences of its documents with citations, or a language model's where one is configured.
 *
 * <p>Closing it ends its threads and frees the data directory.
 */
public final class LocalGaia extends LocalOffer implements AutoCloseable {

    /** The name of the built-in dataset that explains Gaia Chat; a folder of the same name takes its place. */
    public static final String GUIDE = "Gaia Chat guide";

    private final LocalParts parts;
    private final Clock clock;
    private final EngineWork work;
    private final Turns turns = new Turns();

    private LocalGaia(LocalParts parts, Clock clock) {
        super(parts);
        this.parts = parts;
        this.clock = clock;
        this.work = parts.work();
    }

    /**
     * Opens the data directory and begins to index what is new in it; questions can be asked at once.
     *
     * @throws DataDirectoryInUse if another process works on it
     * @throws UncheckedIOException if it cannot be made, read or written
     */
    public static LocalGaia open(LocalSettings settings) {
        try {
            return new LocalGaia(LocalParts.open(settings), settings.clock());
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory cannot be used: " + settings.dataDirectory(), e);
        }
    }

    /** Looks through the folders now instead of at the next regular look; returns at once. */
    public void rescan() {
        parts.indexing().rescan();
    }

    /** How far the index is; cheap enough to be asked every few seconds. */
    public IndexState indexState() {
        return IndexState.of(parts.catalog().known());
    }

    @Override
    public Engine engine() {
        return Engine.LOCAL;
    }

    @Override
    public Set<Feature> features() {
        return EnumSet.allOf(Feature.class);
    }

    @Override
    public CompletionStage<DatasetPage> datasets(DatasetQuery query) {
        return work.later(() -> {
            String search = query.search().orElse("").toLowerCase(Locale.ROOT);
            List<Dataset> matching = parts.catalog().datasets().stream()
                    .filter(dataset -> dataset.name().toLowerCase(Locale.ROOT).contains(search))
                    .toList();
            PageToken.Page<Dataset> page = PageToken.page(matching, DatasetCatalog::sortKey, query.pageToken());
            return new DatasetPage(page.entries(), page.nextPageToken());
        });
    }

    @Override
    public CompletionStage<DatasetDetails> dataset(String name) {
        return work.later(() -> parts.catalog().dataset(name).details());
    }

    @Override
    public Flow.Publisher<AnswerPart> ask(Question question) {
        List<DatasetContents> datasets = chosen(question.datasets());
        parts.llms().chosen(question.llm()); // a model that nobody offers is refused at once
        question.conversationId().ifPresent(parts.conversations()::require);
        return answer(question, datasets, parts.answering());
    }

    @Override
    public Flow.Publisher<AnswerPart> refine(Refinement refinement) {
        List<DatasetContents> datasets = chosen(refinement.datasets());
        Answering chosenOnly = parts.offer().refining().among(datasets, refinement.documentIds());
        Optional<String> conversation =
                QueryUid.conversation(refinement.queryUid()).filter(parts.conversations()::keeps);
        Question question = new Question(refinement.question(), refinement.datasets(), conversation, Optional.empty());
        return answer(question, datasets, chosenOnly);
    }

    @Override
    public CompletionStage<Document> document(String dataset, String documentId) {
        return work.later(() -> parts.documents().read(parts.catalog().dataset(dataset), documentId));
    }

    @Override
    public CompletionStage<ConversationPage> conversations(ConversationQuery query) {
        return work.later(() -> parts.conversations().page(query.pageToken()));
    }

    @Override
    public CompletionStage<Conversation> conversation(String conversationId) {
        return work.later(() -> parts.conversations().conversation(conversationId));
    }

    @Override
    public void close() {
        parts.close();
    }

    private Flow.Publisher<AnswerPart> answer(Question question, List<DatasetContents> datasets, Answering answering) {
        return new PartPublisher(
                more -> run(question, datasets, answering, more),
                parts.threads().asking());
    }

    private PartSequence run(Question question, List<DatasetContents> datasets, Answering answering, Runnable more) {
        List<Exchange> earlier = parts.conversations().latest(question.conversationId());
        List<String> questions = new ArrayList<>();
        earlier.forEach(exchange -> questions.add(0, exchange.question()));
        return new AnswerRun(
                question,
                clock.instant(),
                SearchProgress.over(datasets),
                () -> tell(
                        question,
                        earlier,
                        turns.take(() -> answering.answer(question.text(), questions, datasets)),
                        more),
                parts.conversations());
    }

    /** A model is asked only where the documents hold an answer: else there is nothing to write from. */
    private Telling tell(Question question, List<Exchange> earlier, Answer answer, Runnable more) {
        Optional<LanguageModel> model =
                parts.llms().chosen(question.llm()).filter(one -> answer.reason() == FinishReason.ANSWERED);
        if (model.isEmpty()) {
            return new QuotedTelling(answer);
        }
        Grounds grounds = Grounds.of(answer);
        Prompt prompt = WritingPrompt.of(question.text(), earlier, grounds);
        return new WrittenTelling(answer, grounds, model.get().write(prompt, more));
    }

    private List<DatasetContents> chosen(List<String> names) {
        try {
            return names.stream().distinct().map(parts.catalog()::dataset).toList();
        } catch (UncheckedIOException e) {
            throw new GaiaException(new AskedFault.EngineFailed(), e);
        }
    }
}
