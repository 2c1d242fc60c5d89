package org.gaiachat.marketplace;

import java.util.List;
import java.util.Optional;

/** What a Service must be like: labelled, and of a type and with ports that the platform opens. */
final class ServiceRules {

    private ServiceRules() {}

    static void check(Section service) {
        Section metadata = service.section("metadata");
        metadata.knowsOnly("name", "labels");
        if (metadata.section("labels").values().isEmpty()) {
            metadata.problem("“labels” is missing");
        }
        Section spec = service.section("spec");
        spec.knowsOnly("type", "selector", "ports");
        if (spec.section("selector").values().isEmpty()) {
            spec.problem("“selector” is missing");
        }
        checkType(spec, spec.required("type"));
        List<Section> ports = spec.list("ports").toList();
        if (ports.isEmpty()) {
            spec.problem("“ports” is missing");
        }
        ports.forEach(ServiceRules::checkPort);
    }

    private static void checkType(Section spec, String type) {
        boolean forPeople = spec.list("ports").anyMatch(port -> port.has("cohesityTag"));
        if (forPeople && !type.equals("NodePort")) {
            spec.problem("a service that people open must be a NodePort");
        } else if (!List.of("NodePort", "ClusterIP", "").contains(type)) {
            spec.problem("the type “" + type + "” is refused; NodePort and ClusterIP are taken");
        }
    }

    private static void checkPort(Section port) {
        port.knowsOnly("name", "port", "protocol", "cohesityTag", "cohesityEnv");
        Optional<Object> number = port.value("port");
        if (!(number.orElse(0) instanceof Integer n && n >= 1 && n <= 65_535)) {
            port.problem("“port” must be a number from 1 to 65535");
        }
        port.text("protocol")
                .filter(protocol -> !List.of("TCP", "UDP").contains(protocol))
                .ifPresent(
                        protocol -> port.problem("the protocol “" + protocol + "” is refused; TCP and UDP are taken"));
        port.text("cohesityTag")
                .filter(tag -> !tag.equals("ui"))
                .ifPresent(tag -> port.problem("the cohesityTag “" + tag + "” is refused on a port; only ui is taken"));
        port.text("cohesityEnv").ifPresent(variable -> checkVariable(port, variable));
    }

    private static void checkVariable(Section port, String variable) {
        if (!variable.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            port.problem("the cohesityEnv “" + variable + "” is no name of a variable");
        }
        if (!port.has("name")) {
            port.problem("a port with cohesityEnv needs a name");
        }
    }
}
