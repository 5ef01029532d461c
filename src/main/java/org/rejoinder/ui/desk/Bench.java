package org.rejoinder.ui.desk;

import org.rejoinder.account.User;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.editor.LetterEditor;
import org.rejoinder.ui.parts.Menu;
import org.rejoinder.ui.parts.Palette;

/// The page with a letter open on it, as its panels see it.
public interface Bench {

    Desk desk();

    /// What those who wrote are called.
    Authors authors();

    /// The letter that is open; only asked while there is one.
    Letter letter();

    User me();

    /// What the assistant last said of it.
    Sight sight();

    /// How many words the letter has, as its editor counts them.
    int words();

    /// The paragraph in which the caret stands, counted from 1; 0 before there is one.
    int paragraph();

    LetterEditor editor();

    Menu menu();

    Palette palette();

    /// Opens the picker of audiences.
    void pickAudience();

    /// Runs slow work away from the page and, when the page is still there, brings what it made back to it.
    <T> void away(java.util.function.Supplier<T> work, java.util.function.Consumer<T> then);
}
