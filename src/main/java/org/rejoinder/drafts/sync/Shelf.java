package org.rejoinder.drafts.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The folder's files, by paths relative to it with `/` between. Links are not followed and nothing above is
/// reached.
final class Shelf {

    private static final String BIN = ".bin";

    private final Path root;

    Shelf(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    void make() throws IOException {
        Files.createDirectories(root);
    }

    /// What lies at a path.
    sealed interface Found {

        /// Nothing, or no file.
        record Missing() implements Found {}

        /// Something that is left alone.
        record LeftAlone(String reason) implements Found {}

        /// A file's bytes with their hash.
        record Content(byte[] bytes, String hash) implements Found {}
    }

    Found find(String path) {
        try {
            return lookAt(resolve(path));
        } catch (NoSuchFileException gone) {
            return new Found.Missing();
        } catch (IOException broken) {
            return new Found.LeftAlone("The file cannot be read: " + reason(broken));
        }
    }

    private Found lookAt(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink() || behindLink(file)) {
            return new Found.LeftAlone("This is a link to another place; links are left alone.");
        }
        if (!attributes.isRegularFile()) {
            return new Found.Missing();
        }
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(DraftText.MOST_BYTES + 1);
            return bytes.length > DraftText.MOST_BYTES
                    ? new Found.LeftAlone("The file is larger than 4 MiB.")
                    : new Found.Content(bytes, hash(bytes));
        }
    }

    private boolean behindLink(Path file) {
        for (Path at = file.getParent(); at != null && !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
    }

    boolean isFree(String path) {
        return !Files.exists(resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    boolean isDirectory(String path) {
        return Files.isDirectory(resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /// Writes beside the file and renames over it, unless its bytes are no longer those of `expected`; says
    /// whether it did.
    boolean replace(String path, String expected, byte[] bytes) throws IOException {
        Path file = resolve(path);
        Path beside = writeBeside(file, bytes);
        try {
            if (!(find(path) instanceof Found.Content content)
                    || !content.hash().equals(expected)) {
                return false;
            }
            keepPermissions(file, beside);
            moveOver(beside, file);
            return true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Writes a file where none is; fails when there is one.
    void create(String path, byte[] bytes) throws IOException {
        Path file = resolve(path);
        Files.createDirectories(file.getParent());
        Path beside = writeBeside(file, bytes);
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(path);
            }
            moveOver(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Moves a file or directory to a path where nothing is.
    void move(String from, String to) throws IOException {
        Path target = resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(resolve(from), target);
    }

    void makeDirectory(String path) throws IOException {
        Files.createDirectories(resolve(path));
    }

    /// Removes the directory when nothing is left in it.
    void removeEmpty(String path) {
        try {
            Files.deleteIfExists(resolve(path));
        } catch (IOException notEmpty) {
            // Something of others lies in it: it stays.
        }
    }

    /// The hidden place where a binned letter's file waits.
    static String binned(String letterId) {
        return BIN + "/" + letterId + ".md";
    }

    void bin(String path, String letterId) throws IOException {
        Path target = resolve(binned(letterId));
        Files.createDirectories(target.getParent());
        Files.move(resolve(path), target, StandardCopyOption.REPLACE_EXISTING);
    }

    /// All letters' files, by path.
    List<String> letters() throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean hidden = !directory.equals(root) && FileNames.isHidden(relative(directory));
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (FileNames.isLetter(relative(file))) {
                    found.add(relative(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException broken) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    String relative(Path path) {
        return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    static String reason(IOException broken) {
        String message = broken.getMessage();
        return broken.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .replace(" Exception", "")
                + (message == null ? "" : " (" + message + ")");
    }

    private Path resolve(String path) {
        Path resolved = root.resolve(path).normalize();
        if (!resolved.startsWith(root) || resolved.equals(root)) {
            throw new IllegalArgumentException("“" + path + "” does not lie in the drafts folder.");
        }
        return resolved;
    }

    private static Path writeBeside(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(".rejoinder-" + UUID.randomUUID() + ".tmp");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException broken) {
            Files.deleteIfExists(beside);
            throw broken;
        }
        return beside;
    }

    private static void keepPermissions(Path file, Path beside) {
        try {
            PosixFileAttributeView before = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            PosixFileAttributeView after = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
            if (before != null && after != null) {
                after.setPermissions(before.readAttributes().permissions());
            }
        } catch (IOException notOurs) {
            // Then the file has the permissions of a new one.
        }
    }

    private static void moveOver(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unable) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
