package org.gaiachat.portability;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

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
        String deployed = null;
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ");
            if (deployed != null) {
                type.getMethod("undeploy", String.class).invoke(container, deployed);
                deployed = null;
            }
            if (words[0].equals("deploy")) {
                deployed = words[1].substring(1);
                type.getMethod("deploy", String.class, File.class).invoke(container, deployed, new File(words[2]));
            }
        }
    }
}
