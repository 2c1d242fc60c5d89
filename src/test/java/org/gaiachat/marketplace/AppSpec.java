package org.gaiachat.marketplace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** An {@code appspec.yaml}: what is wrong with it, and what of it the bundle needs. */
record AppSpec(List<Section> resources, List<String> problems) {

    private static final Map<String, String> API_VERSIONS =
            Map.of("Service", "v1", "ReplicaSet", "apps/v1", "StatefulSet", "apps/v1", "Job", "batch/v1");

    /** Reads and checks a specification; what can't be read is a problem too. */
    static AppSpec of(String yaml) {
        var problems = new ArrayList<String>();
        var resources = new ArrayList<Section>();
        var top = new Section("appspec", Map.of(), problems);
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
                resources.add(top.of("document " + (resources.size() + 1), document));
            }
        } catch (YAMLException e) {
            top.problem("is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
        var spec = new AppSpec(List.copyOf(resources), problems);
        spec.check();
        return spec;
    }

    /** The images that it names. */
    List<String> images() {
        return containers()
                .flatMap(container -> container.text("image").stream())
                .distinct()
                .toList();
    }

    /** The values that containers get for a variable. */
    List<String> environment(String variable) {
        return containers()
                .flatMap(container -> container.list("env"))
                .filter(entry -> entry.text("name").filter(variable::equals).isPresent())
                .flatMap(entry -> entry.text("value").stream())
                .toList();
    }

    private void check() {
        if (resources.isEmpty() && problems.isEmpty()) {
            problems.add("appspec: is empty");
        }
        resources.forEach(AppSpec::checkKind);
        ofKind("Service").forEach(ServiceRules::check);
        Stream.concat(ofKind("ReplicaSet"), ofKind("StatefulSet")).forEach(ReplicaRules::check);
        ofKind("Job").forEach(JobRules::check);
        new WholeSpecRules(this).check();
    }

    private static void checkKind(Section resource) {
        resource.knowsOnly("apiVersion", "kind", "metadata", "spec");
        String kind = resource.required("kind");
        String apiVersion = resource.required("apiVersion");
        if (!kind.isEmpty() && !API_VERSIONS.containsKey(kind)) {
            resource.problem(
                    "the kind “" + kind + "” is refused; only Service, ReplicaSet, StatefulSet and Job are taken");
        } else if (!kind.isEmpty() && !apiVersion.equals(API_VERSIONS.get(kind))) {
            resource.problem("the apiVersion of a " + kind + " is " + API_VERSIONS.get(kind));
        }
        resource.section("metadata").named();
    }

    Stream<Section> ofKind(String kind) {
        return resources.stream()
                .filter(resource -> resource.text("kind").filter(kind::equals).isPresent());
    }

    /** The pod templates of everything that has pods. */
    Stream<Section> pods() {
        return Stream.of("ReplicaSet", "StatefulSet", "Job")
                .flatMap(this::ofKind)
                .map(resource -> resource.section("spec").section("template"));
    }

    private Stream<Section> containers() {
        return pods().flatMap(pod -> quietly(pod.section("spec")).list("containers"));
    }

    /** What was told once while checking is not told again while reading. */
    private static Section quietly(Section section) {
        return new Section(section.path(), new LinkedHashMap<>(section.values()), new ArrayList<>());
    }
}
