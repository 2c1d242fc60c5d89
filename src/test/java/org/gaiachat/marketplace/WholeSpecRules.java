package org.gaiachat.marketplace;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What holds across the resources of a specification. */
record WholeSpecRules(AppSpec spec) {

    void check() {
        List<Section> ports = spec.ofKind("Service")
                .flatMap(service -> service.section("spec").list("ports"))
                .toList();
        long doors = ports.stream().filter(port -> port.has("cohesityTag")).count();
        if (doors != 1) {
            problem("exactly one port of all must carry cohesityTag: ui, but " + doors + " do");
        }
        var names = new HashSet<String>();
        ports.stream()
                .flatMap(port -> port.text("cohesityEnv").stream())
                .filter(name -> !names.add(name))
                .forEach(name -> problem("the cohesityEnv “" + name + "” is given twice"));
        long cleaners = spec.ofKind("Job")
                .filter(job -> job.section("metadata").has("cohesityTag"))
                .count();
        if (cleaners > 1) {
            problem("at most one Job may carry cohesityTag: cleanup");
        }
        spec.ofKind("Service").forEach(this::checkSelector);
    }

    /** A service that selects no pod is a door to nowhere, and nobody would say so. */
    private void checkSelector(Section service) {
        Map<String, Object> selector =
                service.section("spec").section("selector").values();
        boolean found = spec.pods()
                .map(pod -> pod.section("metadata").section("labels").values())
                .anyMatch(labels -> labels.entrySet().containsAll(selector.entrySet()));
        if (!selector.isEmpty() && !found) {
            service.problem("its selector matches no pod");
        }
    }

    private void problem(String sentence) {
        spec.problems().add("appspec: " + sentence);
    }
}
