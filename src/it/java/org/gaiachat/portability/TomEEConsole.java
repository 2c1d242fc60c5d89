package org.gaiachat.portability;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Runs inside of TomEE's process: starts it, and then deploys and undeploys as the lines of its input say. By reflection,
 * since the tests are not compiled with TomEE.
 */
final class TomEEConsole {

    private static final String PACKAGE = "org.apache.tomee.embedded.";

    private TomEEConsole() {}

    /** Two ports, HTTP's and that for stopping, and a folder. */
    public static void main(String[] arguments) throws Exception {
        Class<?> configurationType = Class.forName(PACKAGE + "Configuration");
        Object configuration = configurationType.getConstructor().newInstance();
        configurationType.getMethod("setHttpPort", int.class).invoke(configuration, Integer.parseInt(arguments[0]));
        configurationType.getMethod("setStopPort", int.class).invoke(configuration, Integer.parseInt(arguments[1]));
        configurationType.getMethod("setDir", String.class).invoke(configuration, arguments[2]);
        Class<?> type = Class.forName(PACKAGE + "Container");
        Object container = type.getConstructor(configurationType).newInstance(configuration);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ");
            undeployAll();
            if (words[0].equals("deploy")) {
                File war = new File(words[1]);
                type.getMethod("deploy", String.class, File.class).invoke(container, war.getName(), war);
            }
        }
    }

    private static void undeployAll() throws ReflectiveOperationException {
        Class<?> system = Class.forName("org.apache.openejb.loader.SystemInstance");
        Class<?> type = Class.forName("org.apache.openejb.assembler.classic.Assembler");
        Object assembler = system.getMethod("getComponent", Class.class)
                .invoke(system.getMethod("get").invoke(null), type);
        for (Object one :
                (Collection<?>) type.getMethod("getDeployedApplications").invoke(assembler)) {
            String path = (String) one.getClass().getField("path").get(one);
            if (path.contains(".war") || new File(path + ".war").exists()) {
                type.getMethod("destroyApplication", String.class).invoke(assembler, path);
            }
        }
    }
}
