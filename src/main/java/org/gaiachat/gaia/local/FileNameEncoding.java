package org.gaiachat.gaia.local;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;

/**
 * The encoding that Java takes file names for. It comes from the locale of the process; in the locale "C", that of many
 * services, it is ASCII, and what has another letter in its name can't be opened.
 */
final class FileNameEncoding {

    private static final Logger LOG = System.getLogger(FileNameEncoding.class.getName());

    /** Letters of four scripts: an encoding that has them all has any. */
    private static final String LETTERS = "äж見א";

    private FileNameEncoding() {}

    /** Warns where names of files may be beyond it. */
    static void check() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (!Charset.isSupported(name) || !Charset.forName(name).newEncoder().canEncode(LETTERS)) {
            LOG.log(
                    Level.WARNING,
                    "Java takes file names for {0} here: folders and files with other letters in their names are not"
                            + " read. Set LC_ALL=C.UTF-8 in the environment of the server.",
                    name);
        }
    }
}
