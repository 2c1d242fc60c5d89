package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import org.gaiachat.gaia.Engine;

/** How many answers each engine makes, and of how many tokens: counted by themselves, since a measurement of each token would cost as much as the token. */
final class AnswerCounts {

    static final AttributeKey<String> ENGINE = AttributeKey.stringKey("gaia_chat.engine");

    private final Map<Engine, OfEngine> engines = new ConcurrentHashMap<>();

    AnswerCounts(Meter meter) {
        meter.counterBuilder("gaia_chat.answer.tokens")
                .setUnit("{token}")
                .setDescription("Pieces of text that engines gave: Gaia streams one a token")
                .buildWithCallback(now -> tell(now, one -> one.tokens.sum()));
        meter.upDownCounterBuilder("gaia_chat.answers.running")
                .setUnit("{answer}")
                .setDescription("Answers that are being made")
                .buildWithCallback(now -> tell(now, one -> one.running.sum()));
    }

    /** The counts of an engine; those that have been asked for something are told. */
    OfEngine of(Engine engine) {
        OfEngine known = engines.get(engine);
        return known == null ? engines.computeIfAbsent(engine, OfEngine::new) : known;
    }

    private void tell(ObservableLongMeasurement now, ToLongFunction<OfEngine> count) {
        engines.values().forEach(one -> now.record(count.applyAsLong(one), one.labels.attributes()));
    }

    /** One engine's. */
    static final class OfEngine {

        private final String name;
        private final Labels labels;
        private final LongAdder running = new LongAdder();
        private final LongAdder tokens = new LongAdder();

        private OfEngine(Engine engine) {
            name = engine.name().toLowerCase(Locale.ROOT);
            labels = Labels.NONE.and(ENGINE, name);
        }

        String name() {
            return name;
        }

        /** What measurements of this engine's answers bear. */
        Labels labels() {
            return labels;
        }

        void begun() {
            running.increment();
        }

        void ended() {
            running.decrement();
        }

        void token() {
            tokens.increment();
        }
    }
}
