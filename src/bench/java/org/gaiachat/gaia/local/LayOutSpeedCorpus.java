package org.gaiachat.gaia.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lays out the files of the speed benchmark. */
public final class LayOutSpeedCorpus {

    private LayOutSpeedCorpus() {}

    /** Arguments: the folder to fill; the folders of unpacked manuals. */
    public static void main(String[] arguments) throws Exception {
        List<Path> manuals = Stream.of(arguments).skip(1).map(Path::of).toList();
        new SpeedCorpus(manuals).layOut(Path.of(arguments[0]));
    }
}
