package org.gaiachat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.gaiachat.answers.AnswerLoad;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.gaia.Reachability;
import org.gaiachat.gaia.local.IndexState;
import org.gaiachat.gaia.local.LocalGaia;
import org.gaiachat.relay.StreamThreads;
import org.gaiachat.telemetry.Gauge;

/** What of the application's state is a figure, for telemetry. */
final class Gauges {

    private final List<Gauge> all = new ArrayList<>();

    List<Gauge> all() {
        return all;
    }

    void streams(AnswerLoad answers, StreamThreads relayed) {
        all.add(new Gauge(
                "gaia_chat.streams.open",
                "{stream}",
                "Event streams that browsers and other clients read",
                () -> answers.streams() + relayed.open()));
        all.add(new Gauge(
                "gaia_chat.answers.log", "By", "Memory that answers take, to be read again", answers::logBytes));
    }

    void engine(Gaia engine) {
        all.add(new Gauge(
                "gaia_chat.engine.reachable",
                "{engine}",
                "1 while the engine answers or nobody has asked yet, 0 while it is left alone because it was down",
                () -> engine.reachability() == Reachability.DOWN ? 0 : 1));
    }

    void index(Optional<LocalGaia> embedded) {
        embedded.ifPresent(local -> {
            index(local, "datasets", "{dataset}", "Datasets", IndexState::datasets);
            index(local, "documents", "{document}", "Documents that can be asked", IndexState::documents);
            index(local, "passages", "{passage}", "Passages of them", IndexState::passages);
            index(local, "queue", "{file}", "Files that are still to be read", IndexState::waiting);
            index(local, "failures", "{file}", "Files that can't be read", IndexState::failed);
        });
    }

    private void index(LocalGaia local, String name, String unit, String about, ToLongFunction<IndexState> figure) {
        all.add(new Gauge("gaia_chat.index." + name, unit, about, () -> figure.applyAsLong(local.indexState())));
    }
}
