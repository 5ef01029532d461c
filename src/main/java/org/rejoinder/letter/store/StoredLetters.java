package org.rejoinder.letter.store;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Folder;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredLetters implements Letters {

    private final JdbcClient jdbc;
    private final StoredFolders folders;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredLetters(
            JdbcClient jdbc,
            StoredFolders folders,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.folders = folders;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Letter> all() {
        return jdbc.sql("SELECT * FROM letter WHERE binned_at IS NULL ORDER BY LOWER(title), id")
                .query(Rows::letter)
                .list();
    }

    @Override
    public List<Folder> folders() {
        return folders.all();
    }

    @Override
    public Optional<Letter> find(String letterId) {
        return jdbc.sql("SELECT * FROM letter WHERE id = :id")
                .param("id", letterId)
                .query(Rows::letter)
                .optional();
    }

    @Override
    public Letter create(NewLetter letter) {
        return changed(() -> {
            Letter made = made(letter);
            try {
                insert(made);
            } catch (DuplicateKeyException taken) {
                throw new IllegalArgumentException("There is already a letter “" + made.id() + "” here.", taken);
            }
            return known(made.id());
        });
    }

    private Letter made(NewLetter given) {
        return new Letter(
                given.id() == null ? Ids.fresh() : Ids.checked(given.id()),
                title(given.title()),
                given.folderId() == null ? null : folders.open(given.folderId()).id(),
                Words.line("The line “from”", given.from()),
                Words.line("The line “to”", given.to()),
                audience(given.audienceId()),
                given.kind(),
                given.answers(),
                clock.instant(),
                null);
    }

    private void insert(Letter letter) {
        Letter.Answers answers = letter.answers();
        jdbc.sql("""
                INSERT INTO letter (id, title, folder_id, letter_from, letter_to, audience_id, kind,
                    answers_letter_id, answers_version, answers_audience_id, created_at)
                VALUES (:id, :title, :folder, :from, :to, :audience, :kind,
                    :answersLetter, :answersVersion, :answersAudience, :createdAt)""")
                .param("id", letter.id())
                .param("title", letter.title())
                .param("folder", letter.folderId())
                .param("from", letter.from())
                .param("to", letter.to())
                .param("audience", letter.audienceId())
                .param("kind", letter.kind().name())
                .param("answersLetter", answers == null ? null : answers.letterId())
                .param("answersVersion", answers == null ? null : answers.version())
                .param("answersAudience", answers == null ? null : answers.audienceId())
                .param("createdAt", Rows.time(letter.createdAt()))
                .update();
    }

    @Override
    public Letter rename(String letterId, String title) {
        String name = title(title);
        return set(letterId, "title = :value", name);
    }

    @Override
    public Letter address(String letterId, String from, String to) {
        String fromLine = Words.line("The line “from”", from);
        String toLine = Words.line("The line “to”", to);
        return changed(() -> {
            known(letterId);
            jdbc.sql("UPDATE letter SET letter_from = :from, letter_to = :to WHERE id = :id")
                    .param("from", fromLine)
                    .param("to", toLine)
                    .param("id", letterId)
                    .update();
            return known(letterId);
        });
    }

    @Override
    public Letter move(String letterId, @Nullable String folderId) {
        if (folderId != null) {
            folders.open(folderId);
        }
        return set(letterId, "folder_id = :value", folderId);
    }

    @Override
    public Letter chooseAudience(String letterId, @Nullable String audienceId) {
        return set(letterId, "audience_id = :value", audience(audienceId));
    }

    @Override
    public Letter bin(String letterId) {
        return set(letterId, "binned_with = NULL, binned_at = COALESCE(binned_at, :value)", Rows.time(clock.instant()));
    }

    @Override
    public Letter restore(String letterId) {
        return changed(() -> {
            String folderId = folders.receiving(known(letterId).folderId());
            jdbc.sql("UPDATE letter SET folder_id = :folder, binned_at = NULL, binned_with = NULL WHERE id = :id")
                    .param("folder", folderId)
                    .param("id", letterId)
                    .update();
            return known(letterId);
        });
    }

    @Override
    public List<Letter> binned() {
        return jdbc.sql("SELECT * FROM letter WHERE binned_at IS NOT NULL ORDER BY LOWER(title), id")
                .query(Rows::letter)
                .list();
    }

    @Override
    public Folder createFolder(String name, @Nullable String parentId) {
        return changedFolder(() -> folders.create(name, parentId));
    }

    @Override
    public Folder renameFolder(String folderId, String name) {
        return changedFolder(() -> folders.rename(folderId, name));
    }

    @Override
    public Folder moveFolder(String folderId, @Nullable String parentId) {
        return changedFolder(() -> folders.move(folderId, parentId));
    }

    @Override
    public Folder binFolder(String folderId) {
        return changedFolder(() -> folders.bin(folderId));
    }

    @Override
    public Folder restoreFolder(String folderId) {
        return changedFolder(() -> folders.restore(folderId));
    }

    @Override
    public List<Letter> answersTo(String letterId) {
        return jdbc.sql("""
                SELECT * FROM letter WHERE answers_letter_id = :id AND binned_at IS NULL ORDER BY created_at, id""").param("id", letterId).query(Rows::letter).list();
    }

    private Letter set(String letterId, String assignment, @Nullable Object value) {
        return changed(() -> {
            known(letterId);
            jdbc.sql("UPDATE letter SET " + assignment + " WHERE id = :id")
                    .param("value", value)
                    .param("id", letterId)
                    .update();
            return known(letterId);
        });
    }

    private Letter known(String letterId) {
        return find(letterId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no letter “" + letterId + "” here. It may have been removed."));
    }

    private static String title(String given) {
        return Words.name("A title", given);
    }

    private static @Nullable String audience(@Nullable String audienceId) {
        return audienceId == null ? null : Ids.checked(audienceId);
    }

    private Letter changed(Supplier<Letter> change) {
        Letter letter = inTransaction(change);
        events.publishEvent(new LettersChanged(letter.id()));
        return letter;
    }

    private Folder changedFolder(Supplier<Folder> change) {
        Folder folder = inTransaction(change);
        events.publishEvent(new LettersChanged(null));
        return folder;
    }

    private <T> T inTransaction(Supplier<T> change) {
        return Objects.requireNonNull(transaction.execute(status -> change.get()));
    }
}
