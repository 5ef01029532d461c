package org.rejoinder.drafts.sync;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Users;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.UpdatesAccepted;
import org.rejoinder.drafts.DraftsFolder;
import org.rejoinder.drafts.sync.Agenda.Item;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.LettersChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps `rejoinder.drafts` in step with the letters while the application runs; nothing at all when it is
/// empty.
@Component
class SyncedFolder implements DraftsFolder, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SyncedFolder.class);

    /// A letter is written to its file this long after the last change, and at least so often while one types.
    private static final Duration PAUSE = Duration.ofMillis(900);

    private static final Duration MOST = Duration.ofSeconds(8);

    private final String setting;
    private final Letters letters;
    private final Letterbox letterbox;
    private final Audiences audiences;
    private final Users users;
    private final SyncedFiles files;
    private final LeftAlone leftAlone;
    private final Clock clock;
    private final Agenda agenda;
    private volatile @Nullable Shelf shelf;
    private @Nullable FolderWatch watch;
    private @Nullable Thread worker;

    SyncedFolder(
            @Value("${rejoinder.drafts:}") String setting,
            Letters letters,
            Letterbox letterbox,
            Audiences audiences,
            Users users,
            SyncedFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.setting = setting;
        this.letters = letters;
        this.letterbox = letterbox;
        this.audiences = audiences;
        this.users = users;
        this.files = files;
        this.leftAlone = new LeftAlone(events);
        this.clock = clock;
        this.agenda = new Agenda(clock);
    }

    @Override
    public Optional<String> location() {
        Shelf kept = shelf;
        return kept == null ? Optional.empty() : Optional.of(kept.root().toString());
    }

    @Override
    public List<Unreadable> unreadable() {
        return leftAlone.all();
    }

    @Override
    public Optional<String> fileOf(String letterId) {
        return files.ofLetter(letterId).filter(SyncedFile::hasFile).map(SyncedFile::path);
    }

    @EventListener
    void written(UpdatesAccepted updates) {
        named(new Item.OfLetter(updates.letterId()));
    }

    @EventListener
    void changed(LettersChanged change) {
        String letterId = change.letterId();
        named(letterId == null ? new Item.Folders() : new Item.OfLetter(letterId));
    }

    private void named(Item item) {
        if (shelf != null) {
            agenda.add(item, PAUSE, MOST);
        }
    }

    @Override
    public void start() {
        if (setting.isBlank()) {
            return;
        }
        try {
            Path root = Path.of(setting.strip()).toAbsolutePath().normalize();
            Shelf opened = open(root);
            shelf = opened;
            worker = Thread.ofVirtual().name("drafts").start(() -> keep(opened));
        } catch (IOException | InvalidPathException unable) {
            LOG.warn("The drafts folder {} cannot be used, so letters are not kept in files", setting, unable);
            leftAlone.put(setting, "The drafts folder cannot be used: " + unable.getMessage());
        }
    }

    private Shelf open(Path root) throws IOException {
        Shelf atFirst = new Shelf(root);
        atFirst.make();
        Shelf opened = new Shelf(root.toRealPath());
        boolean veryFirst = files.all().isEmpty()
                && letters.all().isEmpty()
                && letters.binned().isEmpty();
        if (veryFirst && opened.letters().isEmpty()) {
            Samples.into(opened);
        }
        FolderWatch opening = new FolderWatch(opened, agenda);
        opening.start();
        watch = opening;
        return opened;
    }

    private void keep(Shelf opened) {
        FolderTree tree = new FolderTree(letters, files, opened);
        Merge merge = new Merge(letters, letterbox, files, opened, tree, new Dress(audiences), leftAlone, agenda);
        InStep inStep = new InStep(letters, files, opened, tree, merge, leftAlone, agenda, clock);
        try {
            users.save(Merge.FOLDER);
            look(inStep, new Item.Everything());
            merge.started();
            for (Optional<Item> item = agenda.next(); item.isPresent(); item = agenda.next()) {
                look(inStep, item.get());
            }
            agenda.rest().stream().filter(Item.OfLetter.class::isInstance).forEach(last -> look(inStep, last));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(InStep inStep, Item item) {
        try {
            switch (item) {
                case Item.File(String path) -> inStep.file(path);
                case Item.OfLetter(String letterId) -> inStep.letter(letterId);
                case Item.Folders() -> inStep.folders();
                case Item.Everything() -> inStep.everything();
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("{} could not be brought in step; trying again soon", item, failed);
            agenda.add(item, Duration.ofSeconds(5), Duration.ofSeconds(5));
        }
    }

    @Override
    public void stop() {
        Thread working = worker;
        FolderWatch watching = watch;
        agenda.close();
        if (watching != null) {
            watching.close();
        }
        try {
            if (working != null && !working.join(Duration.ofSeconds(10))) {
                working.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /// Ends after the web server took its last change and before the letters' loops do.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
