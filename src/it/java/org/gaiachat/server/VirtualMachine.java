package org.gaiachat.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A running virtual machine, and what it tells of itself to whoever may ask.
 *
 * @param pid of its process
 */
record VirtualMachine(long pid) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** Its threads, its properties, its start. */
    List<String> diagnostics() {
        return Stream.of("Thread.print", "VM.command_line", "VM.system_properties", "VM.info")
                .map(this::jcmd)
                .toList();
    }

    /** The names of all classes that it has loaded. */
    String loadedClasses() {
        return jcmd("VM.class_hierarchy");
    }

    /** What is left of its heap's use after a collection, in bytes. */
    long heapInUse() {
        jcmd("GC.run");
        return USED
                .matcher(jcmd("GC.heap_info").split("Metaspace")[0])
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)) * 1024)
                .sum();
    }

    private String jcmd(String question) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asked = new ProcessBuilder(jcmd, Long.toString(pid), question)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
