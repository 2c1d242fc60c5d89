package org.gaiachat.portability;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

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
        Object container = type.getConstructor().newInstance();
        type.getMethod("setup", configurationType).invoke(container, configuration);
        renewThreads(type.getMethod("getTomcat").invoke(container));
        type.getMethod("start").invoke(container);
        keepNothing(type.getMethod("getTomcat").invoke(container));
        String deployed = "";
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ");
            if (!deployed.isEmpty()) {
                type.getMethod("undeploy", String.class).invoke(container, deployed);
                deployed = "";
            }
            if (words[0].equals("deploy")) {
                File war = new File(words[1]);
                type.getMethod("deploy", String.class, File.class).invoke(container, war.getName(), war);
                deployed = war.getName();
            }
        }
    }

    /** As the server.xml of TomEE's distributions has it: a thread that began in an application goes when that ends. */
    private static void renewThreads(Object tomcat) throws ReflectiveOperationException {
        Object server = tomcat.getClass().getMethod("getServer").invoke(tomcat);
        Class<?> listener = Class.forName("org.apache.catalina.LifecycleListener");
        Object renewal = Class.forName("org.apache.catalina.core.ThreadLocalLeakPreventionListener")
                .getConstructor()
                .newInstance();
        Class.forName("org.apache.catalina.Lifecycle")
                .getMethod("addLifecycleListener", listener)
                .invoke(server, renewal);
    }

    /** Threads and connections that idle remember what they last served; they end, in place of being kept for the next. */
    private static void keepNothing(Object tomcat) throws ReflectiveOperationException {
        Object connector = tomcat.getClass().getMethod("getConnector").invoke(tomcat);
        Object handler = connector.getClass().getMethod("getProtocolHandler").invoke(connector);
        handler.getClass().getMethod("setProcessorCache", int.class).invoke(handler, 0);
        Object pool = handler.getClass().getMethod("getExecutor").invoke(handler);
        pool.getClass()
                .getMethod("setKeepAliveTime", long.class, TimeUnit.class)
                .invoke(pool, 1, TimeUnit.SECONDS);
        pool.getClass().getMethod("allowCoreThreadTimeOut", boolean.class).invoke(pool, true);
    }
}
