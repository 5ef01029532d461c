package org.rejoinder.letter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The letters and folders of the workspace: everything about them except their text.
///
/// Names have 1 to 200 characters once trimmed; otherwise, and for ids that are not there,
/// `IllegalArgumentException` says so in plain words. Each change publishes a `LettersChanged` after it is
/// committed.
public interface Letters {

    /// All letters that are not in the bin, by title.
    List<Letter> all();

    /// All folders that are not in the bin, by name.
    List<Folder> folders();

    /// The letter, also when it lies in the bin.
    Optional<Letter> find(String letterId);

    Letter create(NewLetter letter);

    Letter rename(String letterId, String title);

    Letter address(String letterId, String from, String to);

    Letter move(String letterId, @Nullable String folderId);

    Letter chooseAudience(String letterId, @Nullable String audienceId);

    /// Puts the letter in the bin; `restore` undoes it.
    Letter bin(String letterId);

    Letter restore(String letterId);

    List<Letter> binned();

    Folder createFolder(String name, @Nullable String parentId);

    Folder renameFolder(String folderId, String name);

    Folder moveFolder(String folderId, @Nullable String parentId);

    /// Puts the folder with all that lies in it in the bin.
    Folder binFolder(String folderId);

    Folder restoreFolder(String folderId);

    /// The letters that answer this one, oldest first, not those in the bin.
    List<Letter> answersTo(String letterId);

    /// What a letter needs to begin; `id` may be given by an importer, else one is made.
    record NewLetter(
            @Nullable String id,
            String title,
            @Nullable String folderId,
            String from,
            String to,
            @Nullable String audienceId,
            Letter.Kind kind,
            Letter.@Nullable Answers answers) {

        public static NewLetter titled(String title) {
            return new NewLetter(null, title, null, "", "", null, Letter.Kind.LETTER, null);
        }
    }

    /// A letter or folder was made, renamed, moved, binned or restored; `letterId` is absent for folders.
    record LettersChanged(@Nullable String letterId) {}
}
