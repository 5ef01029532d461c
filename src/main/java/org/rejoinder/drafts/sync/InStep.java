package org.rejoinder.drafts.sync;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.drafts.sync.Agenda.Item;
import org.rejoinder.drafts.sync.Shelf.Found;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;

/// What is done when a file or a letter may have changed. All of it runs on one thread.
final class InStep {

    /// How long a file that is gone may turn up elsewhere before its letter goes to the bin.
    static final Duration MISSING = Duration.ofSeconds(2);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Letters letters;
    private final SyncedFiles files;
    private final Shelf shelf;
    private final FolderTree tree;
    private final Merge merge;
    private final LeftAlone leftAlone;
    private final Agenda agenda;
    private final Clock clock;
    private final Map<String, Instant> missing = new HashMap<>();
    private final Map<String, Instant> copies = new HashMap<>();

    InStep(
            Letters letters,
            SyncedFiles files,
            Shelf shelf,
            FolderTree tree,
            Merge merge,
            LeftAlone leftAlone,
            Agenda agenda,
            Clock clock) {
        this.letters = letters;
        this.files = files;
        this.shelf = shelf;
        this.tree = tree;
        this.merge = merge;
        this.leftAlone = leftAlone;
        this.agenda = agenda;
        this.clock = clock;
    }

    /// Looks at every file and every letter, as at the start and after the watcher lost count.
    void everything() throws IOException {
        if (!shelf.exists()) {
            shelf.make();
        }
        List<String> paths = shelf.letters();
        forgetAllWhenAllAreGone(paths);
        Set<String> toLookAt = new HashSet<>(paths);
        files.all().stream().filter(SyncedFile::hasFile).map(SyncedFile::path).forEach(toLookAt::add);
        leftAlone.all().forEach(file -> toLookAt.add(file.path()));
        for (String path : toLookAt.stream().sorted().toList()) {
            file(path);
        }
        tree.follow();
        for (Letter letter : letters.all()) {
            letter(letter.id());
        }
        for (Letter letter : letters.binned()) {
            letter(letter.id());
        }
    }

    /// A folder without any of our files is a disk that is not there or one that was emptied: it is filled
    /// again.
    private void forgetAllWhenAllAreGone(List<String> paths) {
        List<SyncedFile> known =
                files.all().stream().filter(SyncedFile::hasFile).toList();
        if (known.size() > 1 && known.stream().map(SyncedFile::path).noneMatch(paths::contains) && paths.isEmpty()) {
            known.forEach(file -> files.save(file.gone()));
            files.directories().keySet().forEach(files::forgetDirectory);
        }
    }

    /// Follows what was done to folders in the app, and to directories on disk.
    void folders() throws IOException {
        if (shelf.exists()) {
            tree.binRemoved();
            tree.follow();
            for (Letter letter : letters.all()) {
                letter(letter.id());
            }
            for (Letter letter : letters.binned()) {
                letter(letter.id());
            }
            tree.follow();
        }
    }

    /// The file at the path may be new, changed or gone.
    void file(String path) throws IOException {
        Optional<SyncedFile> known = files.atPath(path);
        switch (shelf.find(path)) {
            case Found.Missing() -> gone(path, known);
            case Found.LeftAlone(String reason) -> leftAlone.put(path, reason);
            case Found.Content content -> {
                missing.remove(path);
                if (known.isPresent()) {
                    changed(known.get(), content);
                } else {
                    appeared(path, content);
                }
            }
        }
    }

    private void changed(SyncedFile file, Found.Content content) throws IOException {
        if (content.hash().equals(file.hash())) {
            leftAlone.remove(file.path());
        } else if (file.hasFile() || !isElsewhere(file.path(), content)) {
            merge.take(file, content);
        }
    }

    private void appeared(String path, Found.Content content) throws IOException {
        if (!isElsewhere(path, content)) {
            copies.remove(path);
            SyncedFile file = new SyncedFile(freshId(), path, 0, "", new SyncedFile.Words("", "", "", null));
            merge.take(file, content);
        }
    }

    /// Whether the content is that of a file of ours: moved from there, or perhaps about to be.
    private boolean isElsewhere(String path, Found.Content content) throws IOException {
        List<SyncedFile> same = files.withHash(content.hash());
        for (SyncedFile file : same) {
            if (shelf.find(file.path()) instanceof Found.Missing) {
                moved(file, path);
                return true;
            }
        }
        return !same.isEmpty() && !isOld(copies, path);
    }

    private boolean isOld(Map<String, Instant> since, String path) {
        Instant now = clock.instant();
        Instant first = since.putIfAbsent(path, now);
        boolean old = first != null && !first.plus(MISSING).isAfter(now);
        if (!old) {
            agenda.add(new Item.File(path), MISSING, MISSING);
        }
        return old;
    }

    private void moved(SyncedFile file, String path) {
        missing.remove(file.path());
        copies.remove(path);
        leftAlone.remove(file.path());
        files.save(file.at(path));
        if (!FileNames.parent(file.path()).equals(FileNames.parent(path))) {
            letters.move(file.letterId(), tree.folderOf(FileNames.parent(path)));
        }
        agenda.add(new Item.Folders(), MISSING, MISSING);
    }

    private void gone(String path, Optional<SyncedFile> known) {
        copies.remove(path);
        leftAlone.remove(path);
        if (known.isEmpty() || !known.get().hasFile() || !shelf.exists()) {
            missing.remove(path);
        } else if (isOld(missing, path)) {
            missing.remove(path);
            files.save(known.get().gone());
            bin(known.get().letterId());
            agenda.add(new Item.Folders(), Duration.ZERO, Duration.ZERO);
        }
    }

    private void bin(String letterId) {
        if (letters.find(letterId).filter(letter -> !letter.binned()).isPresent()) {
            letters.bin(letterId);
        }
    }

    /// The letter may have been written in, renamed, moved, binned or restored in the app.
    void letter(String letterId) throws IOException {
        Optional<Letter> letter = letters.find(letterId);
        if (letter.isEmpty() || !shelf.exists()) {
            return;
        }
        Optional<SyncedFile> file = files.ofLetter(letterId);
        if (letter.get().binned()) {
            if (file.isPresent() && file.get().hasFile()) {
                retire(file.get());
            }
        } else if (file.isEmpty() || !file.get().hasFile()) {
            bring(letter.get(), file);
        } else {
            write(letter.get(), file.get());
        }
    }

    private void write(Letter letter, SyncedFile file) throws IOException {
        switch (shelf.find(file.path())) {
            case Found.Missing() -> gone(file.path(), Optional.of(file));
            case Found.LeftAlone(String reason) -> leftAlone.put(file.path(), reason);
            case Found.Content content -> {
                if (content.hash().equals(file.hash())) {
                    merge.write(follow(letter, file), content);
                } else {
                    merge.take(file, content);
                }
            }
        }
    }

    /// Moves the file when its letter was moved to another folder.
    private SyncedFile follow(Letter letter, SyncedFile file) throws IOException {
        String directory = tree.directoryOf(letter.folderId());
        if (directory.equals(FileNames.parent(file.path()))) {
            return file;
        }
        String target = free(directory, FileNames.name(file.path()));
        shelf.move(file.path(), target);
        SyncedFile moved = file.at(target);
        files.save(moved);
        return moved;
    }

    private void retire(SyncedFile file) throws IOException {
        switch (shelf.find(file.path())) {
            case Found.Missing() -> files.save(file.gone());
            case Found.LeftAlone(String reason) -> leftAlone.put(file.path(), reason);
            case Found.Content content -> {
                if (content.hash().equals(file.hash())) {
                    shelf.bin(file.path(), file.letterId());
                    files.save(file.gone());
                } else {
                    merge.take(file, content);
                }
            }
        }
    }

    /// Gives a letter its file: the one it had before it was binned, or a new one.
    private void bring(Letter letter, Optional<SyncedFile> before) throws IOException {
        String directory = tree.directoryOf(letter.folderId());
        String name = before.map(file -> FileNames.name(file.path())).orElse(FileNames.slug(letter.title()) + ".md");
        String path = free(directory, name);
        String binned = Shelf.binned(letter.id());
        if (before.isPresent() && shelf.find(binned) instanceof Found.Content content) {
            shelf.move(binned, path);
            SyncedFile file = before.get().at(path);
            SyncedFile back = file.says(file.version(), content.hash(), file.words());
            files.save(back);
            merge.write(back, content);
        } else {
            merge.begin(letter, path);
        }
    }

    /// The path of the name in the directory, numbered when a file or another letter has it.
    private String free(String directory, String name) {
        String bare = name.replaceFirst("(?i)\\.md$", "");
        String path = FileNames.in(directory, bare + ".md");
        for (int number = 2; !shelf.isFree(path); number++) {
            path = FileNames.in(directory, bare + "-" + number + ".md");
        }
        return path;
    }

    private static String freshId() {
        String alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        StringBuilder id = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            id.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return id.toString();
    }
}
