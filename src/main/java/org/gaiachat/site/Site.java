package org.gaiachat.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger.Level;

/** The front end that this application serves, read at the start. */
@ApplicationScoped
public class Site {

    private static final System.Logger LOG = System.getLogger(Site.class.getName());

    @Inject
    ServletContext war;

    private SiteManifest manifest;

    /**
     * Reads the front end's files into memory.
     *
     * @throws IllegalStateException where the WAR holds none
     */
    public void open() {
        manifest = SiteManifest.of(WarFiles.read(war));
        LOG.log(Level.INFO, "The page: {0} files, {1} kB in memory", manifest.size(), manifest.bytes() / 1024);
    }

    /** Whether the page can be served. */
    public boolean isOpen() {
        return manifest != null;
    }

    SiteManifest manifest() {
        return manifest;
    }
}
