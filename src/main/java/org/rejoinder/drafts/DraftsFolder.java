package org.rejoinder.drafts;

import java.util.List;
import java.util.Optional;

/// The folder that is kept in step with the letters, as far as others need to know it.
public interface DraftsFolder {

    /// Where it is on this machine; empty when no folder is kept.
    Optional<String> location();

    /// The files that are left untouched, by path.
    List<Unreadable> unreadable();

    /// The letter's file, relative to the folder; empty while it has none.
    Optional<String> fileOf(String letterId);

    /// A file that is left untouched, relative to the folder, and why, in words for the person who can mend it.
    record Unreadable(String path, String reason) {}

    /// The list of unreadable files is another one now.
    record DraftsChanged() {}
}
