package org.rejoinder.drafts.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.drafts.sync.Agenda.Item;
import org.rejoinder.drafts.sync.Shelf.Found;
import org.rejoinder.drafts.sync.SyncedFile.Words;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.NewLetter;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.WordDiff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings one file and its letter to say the same, whichever of the two changed, or both.
final class Merge {

    /// The author of what comes from the folder.
    static final User FOLDER = new User("folder", "Drafts folder", 6, Role.EDITOR);

    private static final Logger LOG = LoggerFactory.getLogger(Merge.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int ROUNDS = 8;
    private static final long MOST_REPLAYED = 500_000_000L;

    private final Letters letters;
    private final Letterbox letterbox;
    private final SyncedFiles files;
    private final Shelf shelf;
    private final FolderTree tree;
    private final Dress dress;
    private final LeftAlone leftAlone;
    private final Agenda agenda;
    private final Set<String> uncertain = new HashSet<>();
    private boolean starting = true;

    Merge(
            Letters letters,
            Letterbox letterbox,
            SyncedFiles files,
            Shelf shelf,
            FolderTree tree,
            Dress dress,
            LeftAlone leftAlone,
            Agenda agenda) {
        this.letters = letters;
        this.letterbox = letterbox;
        this.files = files;
        this.shelf = shelf;
        this.tree = tree;
        this.dress = dress;
        this.leftAlone = leftAlone;
        this.agenda = agenda;
    }

    /// From now on what this process did is known from its own memory.
    void started() {
        starting = false;
    }

    /// Takes what the file says into its letter, which is made or restored where needed, and writes back what
    /// differs.
    void take(SyncedFile file, Found.Content content) throws IOException {
        carefully(file.path(), () -> {
            DraftText draft = DraftText.read(content.bytes());
            SyncedFile known = takeWords(file, dress.read(draft, file.path()));
            push(known, draft.text(), content.hash());
            settle(known, content, draft);
        });
    }

    /// Writes what the letter says into its file, which still is as we left it.
    void write(SyncedFile file, Found.Content content) throws IOException {
        carefully(file.path(), () -> {
            Letter letter = known(file.letterId());
            boolean same = letterbox.head(file.letterId()).version() == file.version()
                    && Words.of(letter).equals(file.words());
            if (!same) {
                settle(file, content, DraftText.read(content.bytes()));
            }
        });
    }

    /// Gives the letter a new file.
    void begin(Letter letter, String path) throws IOException {
        carefully(path, () -> {
            Snapshot head = letterbox.head(letter.id());
            byte[] bytes = fitting(dress.fresh(letter, head.text()));
            shelf.create(path, bytes);
            files.save(new SyncedFile(letter.id(), path, head.version(), Shelf.hash(bytes), Words.of(letter)));
        });
    }

    private interface Work {
        void run() throws IOException, NotReadable, InterruptedException, ExecutionException, TimeoutException;
    }

    private void carefully(String path, Work work) throws IOException {
        try {
            work.run();
            leftAlone.remove(path);
            uncertain.remove(path);
        } catch (NotReadable unreadable) {
            leftAlone.put(path, unreadable.reason());
        } catch (IllegalArgumentException refused) {
            leftAlone.put(path, String.valueOf(refused.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            later(path, failed);
        }
    }

    private void later(String path, Exception failed) {
        Throwable cause =
                failed instanceof ExecutionException && failed.getCause() != null ? failed.getCause() : failed;
        LOG.warn("The file {} could not be brought in step; trying again soon", path, cause);
        uncertain.add(path);
        leftAlone.put(path, "It could not be taken yet (" + cause.getMessage() + "); it is tried again by itself.");
        agenda.add(new Item.File(path), AGAIN, AGAIN);
    }

    private SyncedFile takeWords(SyncedFile file, Words said) {
        Letter letter = letters.find(file.letterId()).orElse(null);
        if (letter == null) {
            files.save(file);
            create(file, said);
        } else {
            if (letter.binned()) {
                letters.restore(letter.id());
            }
            if (file.version() > 0 || file.hasFile()) {
                apply(letter, file.words(), said);
            }
        }
        return file.says(file.version(), file.hash(), said);
    }

    private void create(SyncedFile file, Words said) {
        try {
            String folderId = tree.folderOf(FileNames.parent(file.path()));
            letters.create(new NewLetter(
                    file.letterId(),
                    said.title(),
                    folderId,
                    said.from(),
                    said.to(),
                    said.audienceId(),
                    Letter.Kind.LETTER,
                    null));
        } catch (IllegalArgumentException refused) {
            files.forget(file.letterId());
            throw refused;
        }
    }

    /// What the file changed since both said the same; what the app changed stays.
    private void apply(Letter letter, Words before, Words said) {
        if (!said.title().equals(before.title())) {
            letters.rename(letter.id(), said.title());
        }
        boolean from = !said.from().equals(before.from());
        boolean to = !said.to().equals(before.to());
        if (from || to) {
            letters.address(letter.id(), from ? said.from() : letter.from(), to ? said.to() : letter.to());
        }
        if (!Objects.equals(said.audienceId(), before.audienceId())) {
            letters.chooseAudience(letter.id(), said.audienceId());
        }
    }

    private void push(SyncedFile file, String text, String hash)
            throws InterruptedException, ExecutionException, TimeoutException {
        Snapshot base = letterbox.at(file.letterId(), file.version());
        boolean news = !base.text().equals(text);
        if (news && !wasTaken(file, base, text, hash)) {
            await(letterbox.write(file.letterId(), file.version(), text, FOLDER, origin(hash)));
        }
    }

    /// Whether the log has it already: a former process, or a call that timed out, may have done it.
    private boolean wasTaken(SyncedFile file, Snapshot base, String text, String hash) {
        if (!starting && !uncertain.contains(file.path())) {
            return false;
        }
        return taken(file, base, text, hash).isPresent();
    }

    private OptionalLong taken(SyncedFile file, Snapshot base, String text, String hash) {
        Snapshot head = letterbox.head(file.letterId());
        if (head.text().equals(text)) {
            return OptionalLong.of(head.version());
        }
        long replayed = 0;
        String at = base.text();
        for (Update update : letterbox.updates(file.letterId(), base.version(), head.version())) {
            if (origin(hash).equals(update.origin())) {
                return OptionalLong.of(update.version());
            }
            replayed += at.length();
            at = replayed > MOST_REPLAYED ? at : update.changes().apply(at);
            if (replayed > MOST_REPLAYED) {
                return OptionalLong.empty();
            }
            if (at.equals(text)) {
                return OptionalLong.of(update.version());
            }
        }
        return OptionalLong.empty();
    }

    /// Writes the letter over `content`, which held `draft`; when the file was changed meanwhile, takes that in
    /// and tries again.
    private void settle(SyncedFile file, Found.Content content, DraftText draft)
            throws IOException, NotReadable, InterruptedException, ExecutionException, TimeoutException {
        Found.Content there = content;
        DraftText said = draft;
        for (int round = 0; round < ROUNDS; round++) {
            Snapshot head = letterbox.head(file.letterId());
            Letter letter = titled(file, said, head.text());
            DraftText wanted = dress.put(said.withText(head.text()), letter, file.path());
            if (said.equals(wanted)) {
                files.save(file.says(head.version(), there.hash(), Words.of(letter)));
                return;
            }
            byte[] bytes = fitting(wanted);
            if (shelf.replace(file.path(), there.hash(), bytes)) {
                files.save(file.says(head.version(), Shelf.hash(bytes), Words.of(letter)));
                return;
            }
            uncertain.add(file.path());
            if (!(shelf.find(file.path()) instanceof Found.Content next)) {
                break;
            }
            DraftText newer = DraftText.read(next.bytes());
            follow(file, said, newer, head, next.hash());
            there = next;
            said = newer;
        }
        agenda.add(new Item.File(file.path()), AGAIN, AGAIN);
        uncertain.add(file.path());
    }

    /// The file changed again between our look and our write: what changed from look to look is moved over what
    /// others did.
    private void follow(SyncedFile file, DraftText said, DraftText newer, Snapshot head, String hash)
            throws NotReadable, InterruptedException, ExecutionException, TimeoutException {
        apply(known(file.letterId()), dress.read(said, file.path()), dress.read(newer, file.path()));
        ChangeSet theirs = WordDiff.between(said.text(), head.text());
        ChangeSet ours = WordDiff.between(said.text(), newer.text()).map(theirs);
        if (!ours.isEmpty()) {
            await(letterbox.push(file.letterId(), head.version(), ours, FOLDER, origin(hash)));
        }
    }

    /// Where the header gives no title, the letter's follows its first heading, unless it was renamed in the
    /// app.
    private Letter titled(SyncedFile file, DraftText said, String text) throws NotReadable {
        Letter letter = known(file.letterId());
        String before = Dress.derived(said.text(), file.path());
        String now = Dress.derived(text, file.path());
        boolean follows = said.value("title").isBlank() && letter.title().equals(before);
        return follows && !now.equals(before) && DraftText.heading(text).isPresent()
                ? letters.rename(letter.id(), now)
                : letter;
    }

    private static byte[] fitting(DraftText draft) throws NotReadable {
        byte[] bytes = draft.bytes();
        if (bytes.length > DraftText.MOST_BYTES) {
            throw new NotReadable("The letter is too long for a file of 4 MiB; the file stays as it was.");
        }
        return bytes;
    }

    private Letter known(String letterId) {
        return letters.find(letterId).orElseThrow(() -> new Letterbox.UnknownLetter(letterId));
    }

    private static String origin(String hash) {
        return "folder:" + hash.substring(0, 16);
    }

    private static void await(CompletableFuture<Long> push)
            throws InterruptedException, ExecutionException, TimeoutException {
        push.get(30, TimeUnit.SECONDS);
    }
}
