package org.gaiachat.marketplace;

import java.util.Map;

/** What a ReplicaSet or StatefulSet must be like: a number of replicas in the Marketplace's own words, and its pods. */
final class ReplicaRules {

    private ReplicaRules() {}

    static void check(Section set) {
        Section metadata = set.section("metadata");
        metadata.knowsOnly("name", "labels");
        Section spec = set.section("spec");
        spec.knowsOnly("replicas", "selector", "template", "serviceName");
        checkReplicas(spec);
        Section template = spec.section("template");
        Section selector = spec.section("selector").section("matchLabels");
        if (selector.values().isEmpty()) {
            spec.problem("“selector.matchLabels” is missing");
        } else if (!template.section("metadata")
                .section("labels")
                .values()
                .entrySet()
                .containsAll(selector.values().entrySet())) {
            spec.problem("“selector.matchLabels” does not match the labels of the template");
        }
        PodRules.check(template);
    }

    private static void checkReplicas(Section spec) {
        if (!(spec.value("replicas").orElse(null) instanceof Map)) {
            spec.problem("“replicas” must be a mapping with “fixed” or “share”, never a bare number");
            return;
        }
        Section replicas = spec.section("replicas");
        replicas.knowsOnly("fixed", "share", "min", "max");
        boolean fixed = replicas.has("fixed");
        if (fixed == replicas.has("share") || fixed && (replicas.has("min") || replicas.has("max"))) {
            replicas.problem("either “fixed” alone, or “share” with “min” and “max” where wanted");
        }
        for (String whole : new String[] {"fixed", "min", "max"}) {
            if (replicas.has(whole) && !(replicas.value(whole).get() instanceof Integer n && n >= 1)) {
                replicas.problem("“" + whole + "” must be a whole number from 1");
            }
        }
        if (replicas.has("share")
                && !(replicas.value("share").get() instanceof Number n
                        && n.doubleValue() > 0
                        && n.doubleValue() <= 1)) {
            replicas.problem("“share” must be above 0 and at most 1");
        }
    }
}
