package org.gaiachat.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppSpecTest {

    private static final Path FOLDER = Path.of("src/main/marketplace");

    private static String ours() {
        try {
            return Files.readString(FOLDER.resolve("appspec.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> problemsWith(String what, String instead) {
        assertThat(ours()).contains(what);
        return AppSpec.of(ours().replace(what, instead)).problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"appspec.yaml", "appspec-two-containers.yaml"})
    void our_specifications_keep_every_rule(String file) throws IOException {
        assertThat(AppSpec.of(Files.readString(FOLDER.resolve(file))).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"appspec.yaml", "appspec-two-containers.yaml"})
    void ours_open_one_door_for_people_and_run_one_pod(String file) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(file)))
                .contains("type: NodePort", "cohesityTag: ui", "replicas:\n    fixed: 1", "requests:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"appspec.yaml", "appspec-two-containers.yaml"})
    void ours_let_an_organisation_ask_that_comes_from_one_address(String file) throws IOException {
        var rate = Pattern.compile("name: ASK_RATE_PER_MINUTE\\s+value: \"(\\d+)\"")
                .matcher(Files.readString(FOLDER.resolve(file)));
        assertThat(rate.results().map(found -> Integer.parseInt(found.group(1))))
                .singleElement()
                .satisfies(perMinute -> assertThat(perMinute).isGreaterThanOrEqualTo(300));
    }

    @Test
    void two_containers_share_a_pod() throws IOException {
        var spec = AppSpec.of(Files.readString(FOLDER.resolve("appspec-two-containers.yaml")));
        assertThat(spec.images()).containsExactly("gaia-chat-front:latest", "gaia-chat:latest");
        assertThat(spec.pods()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "type: LoadBalancer | type: NodePort | must be a NodePort",
                "type: ClusterIP | type: NodePort | must be a NodePort",
                "kind: Deployment | kind: ReplicaSet | “Deployment” is refused",
                "kind: ConfigMap | kind: Service | “ConfigMap” is refused",
                "kind: Secret | kind: Service | “Secret” is refused",
                "kind: Ingress | kind: Service | “Ingress” is refused",
                "apiVersion: v1 | apiVersion: apps/v1 | apiVersion of a ReplicaSet is apps/v1",
                "apiVersion: v2 | apiVersion: v1 | apiVersion of a Service is v1",
                "cohesityTag: door | cohesityTag: ui | only ui is taken",
                "cohesityTag: cleanup | cohesityTag: ui | only ui is taken",
                "port: 0 | port: 8080 | from 1 to 65535",
                "port: eight | port: 8080 | from 1 to 65535",
                "protocol: SCTP | protocol: TCP | TCP and UDP",
                "cohesityEnv: 1-X | cohesityEnv: GAIA_CHAT_NODE_PORT | no name of a variable",
                "share: 0.5 | fixed: 1 | ",
                "fixed: 0 | fixed: 1 | whole number from 1",
                "share: 2 | fixed: 1 | above 0 and at most 1",
                "cpu: 0.5 | cpu: 500m | is refused; a whole number",
                "memory: 512Ki | memory: 512Mi | is refused; a whole number",
                "memory: 0.5Gi | memory: 512Mi | is refused; a whole number",
                "name: Gaia_Chat | name: gaia-chat | must be small letters",
                "imagine: x | image: gaia-chat:latest | “image” is missing",
                "value: true | value: \"true\" | must be a text in quotes",
                "limits: | requests: | “limits” is not known",
            })
    void what_the_marketplace_refuses_or_would_ignore_is_told(String instead, String what, String problem) {
        List<String> problems = problemsWith(what.strip(), instead.strip());
        if (problem == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).anyMatch(sentence -> sentence.contains(problem));
        }
    }

    @Test
    void a_bare_number_of_replicas_is_refused() {
        assertThat(problemsWith("replicas:\n    fixed: 1", "replicas: 1"))
                .anyMatch(s -> s.contains("never a bare number"));
    }

    @Test
    void fixed_excludes_all_others() {
        assertThat(problemsWith("fixed: 1", "fixed: 1\n    share: 0.5"))
                .anyMatch(s -> s.contains("either “fixed” alone"));
        assertThat(problemsWith("fixed: 1", "fixed: 1\n    max: 2")).anyMatch(s -> s.contains("either “fixed” alone"));
        assertThat(problemsWith("fixed: 1", "share: 0.5\n    min: 1\n    max: 2"))
                .isEmpty();
    }

    @Test
    void no_replicas_and_no_resources_pass_the_vendors_validator_but_not_ours() {
        assertThat(problemsWith("replicas:\n    fixed: 1\n", "serviceName: x\n"))
                .anyMatch(s -> s.contains("“replicas”"));
        assertThat(problemsWith(
                        "resources:\n            requests:\n              cpu: 500m\n              memory: 512Mi\n",
                        "args: []\n"))
                .anyMatch(s -> s.contains("“cpu” is missing"));
    }

    @Test
    void probes_are_ignored_by_the_platform_and_therefore_refused() {
        assertThat(problemsWith("image: gaia-chat:latest", "image: gaia-chat:latest\n          livenessProbe: {}"))
                .anyMatch(s -> s.contains("“livenessProbe” is not known"));
    }

    @Test
    void a_reference_to_a_secret_is_ignored_by_the_platform_and_therefore_refused() {
        assertThat(problemsWith("value: \"<your Gaia API key>\"", "valueFrom: {secretKeyRef: {name: a, key: b}}"))
                .anyMatch(s -> s.contains("“valueFrom” is not known"))
                .anyMatch(s -> s.contains("must be a text in quotes"));
    }

    @Test
    void empty_and_malformed_files_pass_the_vendors_validator_but_not_ours() {
        assertThat(AppSpec.of("").problems()).anyMatch(s -> s.contains("is empty"));
        assertThat(AppSpec.of("kind: [").problems()).anyMatch(s -> s.contains("is not YAML"));
        assertThat(AppSpec.of("- a\n- b").problems()).anyMatch(s -> s.contains("must be a mapping"));
        assertThat(AppSpec.of(ours().replace("kind: Service", "kind: Service\nkind: Job"))
                        .problems())
                .anyMatch(s -> s.contains("is not YAML"));
    }

    @Test
    void a_missing_apiVersion_crashes_the_vendors_validator_and_is_told_here() {
        assertThat(problemsWith("apiVersion: v1\n", "")).anyMatch(s -> s.contains("“apiVersion” is missing"));
    }

    @Test
    void at_most_one_port_of_all_is_the_door() {
        String second = "    - name: other\n      port: 8082\n      cohesityTag: ui\n---\napiVersion: apps/v1";
        assertThat(problemsWith("---\napiVersion: apps/v1", second)).anyMatch(s -> s.contains("but 2 do"));
        assertThat(problemsWith("      cohesityTag: ui\n", "")).anyMatch(s -> s.contains("but 0 do"));
    }

    @Test
    void names_of_ports_in_the_environment_are_unique_and_their_ports_have_names() {
        String second =
                "    - name: other\n      port: 8082\n      cohesityEnv: GAIA_CHAT_NODE_PORT\n---\napiVersion: apps/v1";
        assertThat(problemsWith("---\napiVersion: apps/v1", second)).anyMatch(s -> s.contains("is given twice"));
        assertThat(problemsWith("- name: ui\n      port", "- port")).anyMatch(s -> s.contains("needs a name"));
    }

    @Test
    void a_service_needs_labels_and_a_selector_that_matches_a_pod() {
        assertThat(problemsWith("  labels:\n    app: gaia-chat\nspec:\n  type", "spec:\n  type"))
                .anyMatch(s -> s.contains("“labels” is missing"));
        assertThat(problemsWith("  selector:\n    app: gaia-chat\n  ports", "  ports"))
                .anyMatch(s -> s.contains("“selector” is missing"));
        assertThat(problemsWith("  selector:\n    app: gaia-chat\n", "  selector:\n    app: another\n"))
                .anyMatch(s -> s.contains("matches no pod"));
        assertThat(problemsWith("matchLabels:\n      app: gaia-chat", "matchLabels:\n      app: another"))
                .anyMatch(s -> s.contains("does not match the labels"));
    }

    @Test
    void the_cleanup_tag_belongs_on_the_metadata_of_one_job() {
        String job = """
                ---
                apiVersion: batch/v1
                kind: Job
                metadata: {name: NAME, cohesityTag: TAG}
                spec:
                  template:
                    spec:
                      containers:
                        - {name: clean, image: gaia-chat, resources: {requests: {cpu: 100m, memory: 64Mi}}}
                """;
        String cleanup = job.replace("TAG", "cleanup");
        assertThat(AppSpec.of(ours() + cleanup.replace("NAME", "one")).problems())
                .isEmpty();
        assertThat(AppSpec.of(ours() + cleanup.replace("NAME", "one") + cleanup.replace("NAME", "two"))
                        .problems())
                .anyMatch(s -> s.contains("at most one Job"));
        assertThat(AppSpec.of(ours() + job.replace("NAME", "one").replace("TAG", "ui"))
                        .problems())
                .anyMatch(s -> s.contains("only cleanup is taken"));
    }

    @Test
    void volumes_are_the_platforms_own_and_mounts_refer_to_them() {
        String mounted = "image: gaia-chat:latest\n          volumeMounts: [{name: data, mountPath: /data}]";
        String spec = ours().replace("image: gaia-chat:latest", mounted);
        assertThat(AppSpec.of(spec).problems()).anyMatch(s -> s.contains("a volume that the pod does not have"));
        assertThat(volumes(spec, "{name: data, fsType: nfs, volumeType: dynamic}"))
                .isEmpty();
        assertThat(volumes(spec, "{name: data, fsType: nfs, volumeType: static, volumeName: v}"))
                .isEmpty();
        assertThat(volumes(spec, "{name: data, fsType: nfs, volumeType: static}"))
                .anyMatch(s -> s.contains("“volumeName” is missing"));
        assertThat(volumes(spec, "{name: data, emptyDir: {}}"))
                .anyMatch(s -> s.contains("“emptyDir” is not known"))
                .anyMatch(s -> s.contains("“volumeType” is missing"));
        assertThat(volumes(spec, "{name: data, fsType: nfs, volumeType: magic}"))
                .anyMatch(s -> s.contains("static and dynamic are taken"));
    }

    private static List<String> volumes(String spec, String volume) {
        return AppSpec.of(spec.replace("      containers:", "      volumes: [" + volume + "]\n      containers:"))
                .problems();
    }
}
