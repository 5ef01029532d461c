package org.rejoinder.ui.audience;

import org.rejoinder.letter.Audience;
import org.rejoinder.text.Range;
import org.rejoinder.ui.parts.Menu;

/// What can be done on the page of an audience.
interface AudienceActs {

    boolean mayEdit();

    Menu menu();

    /// The one that is shown; only asked while there is one.
    Audience audience();

    /// Keeps a changed profile; refuses by throwing IllegalArgumentException in plain words.
    void save(Audience changed);

    /// Shows another audience; the empty id shows them all.
    void go(String audienceId);

    void find();

    void create();

    void bring();

    void pickLetter();

    void openLetter(Range at);

    void letThemAnswer();

    void download(String name, String text);
}
