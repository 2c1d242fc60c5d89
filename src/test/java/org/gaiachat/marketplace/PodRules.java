package org.gaiachat.marketplace;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a pod must be like: containers with images and resources, plain values, volumes that the platform has. */
final class PodRules {

    /** A whole number with one of the units that the platform takes; {@code 0.5} and {@code 512Ki} are none. */
    private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]*(m|K|M|G|T|ki|Mi|Gi|Ti)?");

    private PodRules() {}

    static void check(Section template) {
        Section spec = template.section("spec");
        spec.knowsOnly("containers", "volumes", "restartPolicy");
        spec.list("volumes").forEach(PodRules::checkVolume);
        List<Section> containers = spec.list("containers").toList();
        if (containers.isEmpty()) {
            spec.problem("“containers” is missing");
        }
        Set<String> volumes = spec.list("volumes")
                .flatMap(volume -> volume.text("name").stream())
                .collect(Collectors.toSet());
        containers.forEach(container -> checkContainer(container, volumes));
    }

    private static void checkContainer(Section container, Set<String> volumes) {
        container.knowsOnly("name", "image", "resources", "env", "volumeMounts", "command", "args");
        container.named();
        container.required("image");
        container.section("resources").knowsOnly("requests");
        Section requests = container.section("resources").section("requests");
        requests.knowsOnly("cpu", "memory");
        for (String resource : new String[] {"cpu", "memory"}) {
            String quantity = requests.required(resource);
            if (!quantity.isEmpty() && !QUANTITY.matcher(quantity).matches()) {
                requests.problem("“" + resource + ": " + quantity
                        + "” is refused; a whole number with m, K, M, G, T, ki, Mi, Gi or Ti is taken");
            }
        }
        container.list("env").forEach(PodRules::checkVariable);
        container.list("volumeMounts").forEach(mount -> {
            mount.knowsOnly("name", "mountPath", "readOnly");
            mount.required("mountPath");
            if (!volumes.contains(mount.required("name"))) {
                mount.problem("mounts a volume that the pod does not have");
            }
        });
    }

    private static void checkVariable(Section variable) {
        variable.required("name");
        variable.knowsOnly("name", "value");
        if (!(variable.value("value").orElse(null) instanceof String)) {
            variable.problem("“value” must be a text in quotes; there are no secrets or maps to refer to");
        }
    }

    private static void checkVolume(Section volume) {
        volume.knowsOnly("name", "fsType", "volumeType", "volumeName");
        volume.named();
        volume.required("fsType");
        String type = volume.required("volumeType");
        if (!List.of("static", "dynamic", "").contains(type)) {
            volume.problem("the volumeType “" + type + "” is refused; static and dynamic are taken");
        }
        if (type.equals("static")) {
            volume.required("volumeName");
        }
    }
}
