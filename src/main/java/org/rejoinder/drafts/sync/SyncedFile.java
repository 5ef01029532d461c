package org.rejoinder.drafts.sync;

import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Letter;

/// How a letter and its file stood when they last said the same: the version, the hash of the bytes, the
/// header's words.
///
/// `hash` is empty while the letter has no file; `path` is then where it was.
record SyncedFile(String letterId, String path, long version, String hash, Words words) {

    /// What header and letter both know, as it was.
    record Words(
            String title, String from, String to, @Nullable String audienceId) {

        static Words of(Letter letter) {
            return new Words(letter.title(), letter.from(), letter.to(), letter.audienceId());
        }
    }

    boolean hasFile() {
        return !hash.isEmpty();
    }

    SyncedFile at(String newPath) {
        return new SyncedFile(letterId, newPath, version, hash, words);
    }

    SyncedFile says(long newVersion, String newHash, Words newWords) {
        return new SyncedFile(letterId, path, newVersion, newHash, newWords);
    }

    SyncedFile gone() {
        return new SyncedFile(letterId, path, version, "", words);
    }
}
