package org.gaiachat.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** The loggers of libraries, each made once. */
final class LibraryLoggers implements ILoggerFactory {

    private final Map<String, Logger> byName = new ConcurrentHashMap<>();

    @Override
    public Logger getLogger(String name) {
        return byName.computeIfAbsent(name, LibraryLogger::new);
    }
}
