package org.rejoinder.drafts.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rejoinder.TestDatabase;
import org.rejoinder.drafts.sync.Agenda.Item;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.LettersChanged;
import org.rejoinder.letter.store.StoreForTests;

/// A folder, a database and a letterbox with a clock that moves when told to: all that is kept in step, without
/// threads.
final class Desk {

    final Path folder;
    final Letters letters;
    final Audiences audiences;
    final MemoryLetterbox letterbox = new MemoryLetterbox();
    final SyncedFiles files;
    final LeftAlone leftAlone;
    private final Shelf shelf;
    private final Agenda agenda;
    private InStep inStep;
    private Merge merge;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Desk(Path folder) {
        this.folder = folder;
        TestDatabase database = TestDatabase.fresh();
        Clock clock = new MovingClock();
        this.agenda = new Agenda(clock);
        this.letters = StoreForTests.letters(database, this::told);
        this.audiences = StoreForTests.audiences(database);
        this.files = new SyncedFiles(database.jdbc(), database.transactions());
        this.leftAlone = new LeftAlone(event -> {});
        this.shelf = new Shelf(folder);
        restart();
    }

    /// As if the process had ended and begun again: nothing in memory is left.
    void restart() {
        agenda.rest();
        FolderTree tree = new FolderTree(letters, files, shelf);
        merge = new Merge(letters, letterbox, files, shelf, tree, new Dress(audiences), leftAlone, agenda);
        inStep = new InStep(letters, files, shelf, tree, merge, leftAlone, agenda, new MovingClock());
    }

    void start() {
        agenda.add(new Item.Everything(), Duration.ZERO, Duration.ZERO);
        work();
        merge.started();
    }

    private void told(Object event) {
        if (event instanceof LettersChanged(String letterId)) {
            agenda.add(
                    letterId == null ? new Item.Folders() : new Item.OfLetter(letterId),
                    Duration.ofMillis(900),
                    Duration.ofSeconds(8));
        }
    }

    /// Does what is due now, and what that brings about.
    void work() {
        for (Optional<Item> item = agenda.poll(); item.isPresent(); item = agenda.poll()) {
            look(item.get());
        }
    }

    private void look(Item item) {
        try {
            switch (item) {
                case Item.File(String path) -> inStep.file(path);
                case Item.OfLetter(String letterId) -> inStep.letter(letterId);
                case Item.Folders() -> inStep.folders();
                case Item.Everything() -> inStep.everything();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void pass(Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); ) {
            now = now.plusMillis(100);
            work();
        }
    }

    void touched(String path) {
        agenda.add(new Item.File(path), Duration.ZERO, Duration.ZERO);
        work();
    }

    void written(String letterId) {
        agenda.add(new Item.OfLetter(letterId), Duration.ZERO, Duration.ZERO);
        work();
    }

    void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String path, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void rename(String from, String to) {
        try {
            Files.createDirectories(folder.resolve(to).getParent());
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    Letter only() {
        if (letters.all().size() != 1) {
            throw new AssertionError("Not one letter but " + letters.all());
        }
        return letters.all().getFirst();
    }

    Letter titled(String title) {
        return letters.all().stream()
                .filter(letter -> letter.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    String text(Letter letter) {
        return letterbox.head(letter.id()).text();
    }

    private final class MovingClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
