package org.rejoinder.drafts.sync;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rejoinder.drafts.sync.Agenda.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what changes below the folder and puts it on the agenda; when it lost count, everything.
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /// Programs write a file in several steps; this long after the last it is read.
    private static final Duration QUIET = Duration.ofMillis(150);

    private static final Duration MOST = Duration.ofSeconds(1);

    private final Shelf shelf;
    private final Agenda agenda;
    private final WatchService service;
    private final Set<Path> watched = ConcurrentHashMap.newKeySet();

    FolderWatch(Shelf shelf, Agenda agenda) throws IOException {
        this.shelf = shelf;
        this.agenda = agenda;
        this.service = shelf.root().getFileSystem().newWatchService();
    }

    void start() {
        register(shelf.root());
        Thread.ofVirtual().name("drafts-watch").start(this::listen);
    }

    private void listen() {
        try {
            while (true) {
                WatchKey key = service.take();
                Path directory = (Path) key.watchable();
                key.pollEvents().forEach(event -> heard(directory, event));
                if (!key.reset()) {
                    agenda.add(new Item.Folders(), InStep.MISSING.plusMillis(500), Duration.ofSeconds(10));
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(Path directory, WatchEvent<?> event) {
        if (event.kind() == OVERFLOW) {
            register(shelf.root());
            agenda.add(new Item.Everything(), QUIET, MOST);
            return;
        }
        Path path = directory.resolve((Path) event.context());
        String relative = shelf.relative(path);
        if (FileNames.isHidden(relative)) {
            return;
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            register(path);
        } else if (FileNames.isLetter(relative)) {
            agenda.add(new Item.File(relative), QUIET, MOST);
        } else if (event.kind() == ENTRY_DELETE && watched.remove(path)) {
            agenda.add(new Item.Everything(), QUIET, MOST);
        }
    }

    /// Watches the directory and all below it, and looks at the files that may have come before the watch.
    private void register(Path top) {
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    boolean hidden = !directory.equals(shelf.root()) && FileNames.isHidden(shelf.relative(directory));
                    if (hidden) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                    watched.add(directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (FileNames.isLetter(shelf.relative(file))) {
                        agenda.add(new Item.File(shelf.relative(file)), QUIET, MOST);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unable) {
            LOG.warn("Changes in {} may be seen late: the system does not watch it ({})", top, Shelf.reason(unable));
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException alreadyClosed) {
            LOG.debug("The watch was closed already", alreadyClosed);
        }
    }
}
