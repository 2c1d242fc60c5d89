package org.gaiachat.site;

import jakarta.servlet.ServletContext;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.gaiachat.beans.OnePerApplication;

/** The front end that this application serves, read at the start. */
@OnePerApplication
public class Site {

    private static final System.Logger LOG = System.getLogger(Site.class.getName());

    private volatile SiteManifest manifest;
    private volatile String version = "";

    /**
     * Reads the front end's files into memory.
     *
     * @throws IllegalStateException where the WAR holds none, or more than memory should
     */
    public void open(ServletContext war) {
        version = Version.of(war);
        Map<String, byte[]> files = WarFiles.read(war);
        if (version.equals(Version.DEVELOPMENT)) {
            files.computeIfAbsent(SiteManifest.INDEX, index -> DevelopmentPage.bytes());
        }
        manifest = SiteManifest.of(files);
        LOG.log(
                Level.INFO,
                "The page: {0} files, {1} bytes in memory, of at most {2}",
                manifest.size(),
                manifest.bytes(),
                WarFiles.MOST_BYTES);
    }

    /** Whether the page can be served. */
    public boolean isOpen() {
        return manifest != null;
    }

    /** The application's version, as the build wrote it into the WAR. */
    public String version() {
        return version;
    }

    SiteManifest manifest() {
        return manifest;
    }
}
