package org.gaiachat.gaia.helios;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gaiachat.gaia.Llm;

/** The models that are registered and not disabled; asked for once, however many want them, and kept for some seconds. */
final class Llms {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Operation OPERATION = Operation.of("the choice of a model");

    private final Remembered<List<Llm>> all;
    private volatile Map<String, String> idByName = Map.of();

    Llms(Gateway gateway) {
        all = new Remembered<>(
                FRESH, () -> gateway.read(Call.get("/llms"), OPERATION).thenApply(this::read));
    }

    CompletableFuture<List<Llm>> all() {
        return all.now();
    }

    /** Gaia's id of a model, as far as the list was read before; clients were seen to send both. */
    Optional<String> idOf(String name) {
        return Optional.ofNullable(idByName.get(name));
    }

    private List<Llm> read(JsonValue json) {
        List<Fields> bare = Fields.objects(json);
        List<Fields> listed = (bare.isEmpty() ? Fields.of(json).list("llms", "items", "data") : bare)
                .stream().filter(llm -> !llm.flag("isDisabled", "disabled")).toList();
        idByName = listed.stream()
                .filter(llm -> llm.word("name").isPresent() && llm.word("id").isPresent())
                .collect(Collectors.toMap(
                        llm -> llm.word("name").get(), llm -> llm.word("id").get(), (one, other) -> one));
        return listed.stream()
                .flatMap(llm -> llm.word("name", "llmName").stream()
                        .map(name -> new Llm(name, llm.flag("isDefault", "default"))))
                .distinct()
                .toList();
    }
}
