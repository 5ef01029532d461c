package org.rejoinder.ui.editor;

import java.util.List;

/// What the editor tells, as its events carry it.
public interface EditorEvents {

    /// `suggestions-changed`: how many wait for an answer.
    record Waiting(int open) {}

    /// `caret-moved`.
    record Caret(int from, int to, int paragraph, String selected) {}

    /// `stats-changed`.
    record Stats(int words, int characters, int minutes, int selectedWords) {}

    /// `people-changed`: the other windows on this letter.
    record People(List<Person> people) {}

    record Person(String clientId, String name, int color, boolean typing, int paragraph) {}

    /// `suggestion-accepted`, `suggestion-declined`: the whole of it, or only one of its changes.
    record Answered(String id, boolean whole, int hunk) {}

    /// `finding-opened`, `show-another`.
    record Named(String id) {}

    /// `keep-words`.
    record Kept(String id, String reach) {}

    /// `action-taken`.
    record Taken(String id, int index) {}

    /// `rephrase-asked`.
    record Rephrase(int from, int to, String text) {}

    /// `letter-gone`.
    record Gone(String message) {}

    /// `files-dropped`.
    record Dropped(List<File> files) {}

    /// `files-brought`: texts chosen or dropped beside the letter, and the names of what is no text.
    record Brought(List<File> files, List<String> refused) {}

    record File(String name, String text) {}
}
