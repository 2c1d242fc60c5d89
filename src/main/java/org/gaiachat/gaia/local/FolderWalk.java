package org.gaiachat.gaia.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the files of a dataset's folder; hidden ones and the lock files of office programs are not documents.
 *
 * <p>A link to a file counts when the file lies in the same folder, as in a Kubernetes volume; a link to a folder, or out
 * of the dataset, does not.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<FoundFile> found = new ArrayList<>();

    private FolderWalk(Path root) {
        this.root = root;
    }

    static List<FoundFile> files(Path folder) throws IOException {
        FolderWalk walk = new FolderWalk(folder.toRealPath());
        Files.walkFileTree(walk.root, walk);
        return walk.found;
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
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private void follow(Path link) throws IOException {
        if (Files.isRegularFile(link) && link.toRealPath().startsWith(root)) {
            add(link, Files.readAttributes(link, BasicFileAttributes.class));
        }
    }

    private void add(Path file, BasicFileAttributes attributes) {
        String path =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        found.add(new FoundFile(
                path, file, attributes.size(), attributes.lastModifiedTime().toMillis()));
    }

    private static boolean hidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$");
    }
}
