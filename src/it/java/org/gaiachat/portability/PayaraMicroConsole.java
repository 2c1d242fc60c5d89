package org.gaiachat.portability;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Runs inside of Payara Micro's process: starts it by its own command line, and then deploys and undeploys as the lines of
 * its input say. By reflection, since the tests are not compiled with Payara.
 */
final class PayaraMicroConsole {

    private static final String APPLICATION = "gaia-chat";

    private PayaraMicroConsole() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> micro = Class.forName("fish.payara.micro.PayaraMicro");
        micro.getMethod("main", String[].class).invoke(null, (Object) arguments);
        Object instance = micro.getMethod("getInstance").invoke(null);
        Object runtime = micro.getMethod("getRuntime").invoke(instance);
        Class<?> type = Class.forName("fish.payara.micro.PayaraMicroRuntime");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ");
            type.getMethod("undeploy", String.class).invoke(runtime, APPLICATION);
            if (words[0].equals("deploy")) {
                type.getMethod("deploy", String.class, String.class, File.class)
                        .invoke(runtime, APPLICATION, words[1], new File(words[2]));
            }
        }
    }
}
