package org.gaiachat.logging;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Where SLF4J, which libraries log by, leads to. Not by SLF4J's own way to {@code java.util.logging}: Open Liberty's loggers
 * remember the class that asked for them, and are given to the next build of this application too, which so would keep the
 * one before it in memory. A {@link System.Logger} is asked for by Java itself.
 */
public final class LibraryLog implements SLF4JServiceProvider {

    /** The newest API that this was made for; SLF4J looks at it. */
    private static final String API = "2.0.99";

    private final ILoggerFactory loggers = new LibraryLoggers();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter contexts = new NOPMDCAdapter();

    /** For SLF4J, which finds it by its name. */
    public LibraryLog() {}

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return contexts;
    }

    @Override
    public String getRequestedApiVersion() {
        return API;
    }

    @Override
    public void initialize() {
        // nothing has to be looked for
    }
}
