package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files of a dataset's folder; hidden ones and the lock files of office programs are not documents.
 *
 * <p>A link to a file counts when the file lies in the same folder, as in a Kubernetes volume; a link to a folder, or out
 * of the dataset, does not. What cannot be looked at, as on a share that fails for a moment, is told apart from what is
 * not there.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<FoundFile> found = new ArrayList<>();
    private final Set<String> unopened = new HashSet<>();

    private FolderWalk(Path root) {
        this.root = root;
    }

    static List<FoundFile> files(Path folder) throws IOException {
        return through(folder).found();
    }

    /** Throws an {@link IOException} where the folder itself cannot be looked at. */
    static FolderWalk through(Path folder) throws IOException {
        FolderWalk walk = new FolderWalk(folder.toRealPath());
        Files.walkFileTree(walk.root, walk);
        return walk;
    }

    List<FoundFile> found() {
        return found;
    }

    /** The folders in it that could not be looked through, or not to their end, as paths like those of its files. */
    Set<String> unopened() {
        return unopened;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!hidden(file)) {
            if (attributes.isRegularFile()) {
                add(file, attributes);
            } else if (attributes.isSymbolicLink()) {
                follow(file);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        if (!(e instanceof NoSuchFileException) && !hidden(file)) {
            unopened.add(path(file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
        return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
    }

    private void follow(Path link) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(link, BasicFileAttributes.class);
            if (attributes.isRegularFile() && link.toRealPath().startsWith(root)) {
                add(link, attributes);
            }
        } catch (IOException e) {
            visitFileFailed(link, e);
        }
    }

    private void add(Path file, BasicFileAttributes attributes) {
        found.add(new FoundFile(
                path(file),
                file,
                attributes.size(),
                attributes.lastModifiedTime().toMillis()));
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static boolean hidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$");
    }
}
