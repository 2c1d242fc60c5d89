package org.gaiachat.mcp;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.programs.Programs;

/** The tools by their names. */
@OnePerApplication
class Tools {

    /** The method that calls one. */
    static final String CALL = "tools/call";

    private static final Map<String, Tool> ALL = Map.of(
            "ask", Asking::begin,
            "dataset_topics", Looking::topics,
            "list_datasets", Looking::datasets,
            "search", Looking::search);

    /** Those that make Gaia work, which each program may have so often a minute. */
    private static final Set<String> COUNTED = Set.of("ask", "search");

    @Inject
    Programs programs;

    @Inject
    RunningCalls running;

    @Inject
    Offer offer;

    static Set<String> names() {
        return ALL.keySet();
    }

    /** Begins what is wanted; what is known at once to fail is a call too. */
    ToolCall<?> begin(Message message, Caller caller, Gaia gaia) {
        var telling = new Telling(message, offer);
        try {
            return running.stoppable(message, caller, call(telling, caller, gaia));
        } catch (RuntimeException knownAtOnce) {
            return Looking.failed(telling, knownAtOnce);
        }
    }

    private ToolCall<?> call(Telling telling, Caller caller, Gaia gaia) {
        Message message = telling.message();
        String name = message.text("name");
        Tool tool = ALL.get(name);
        if (tool == null) {
            throw message.refused(200, McpError.INVALID_PARAMETERS, "There is no such tool here.");
        }
        if (COUNTED.contains(name)) {
            programs.refuse(caller.program()).ifPresent(tooFast -> {
                throw tooFast;
            });
        }
        return tool.begin(telling, message.arguments(), gaia);
    }
}
