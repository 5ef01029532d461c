package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;

/// What stands on the sheet while no letter does: the ways to begin, or what became of the one asked for.
final class NoLetter {

    private NoLetter() {}

    static Component begin(LetterActs acts, Runnable bring, List<Letter> letters, Consumer<String> open) {
        UI ui = UI.getCurrent();
        List<Beginnings.Way> ways = List.of(
                new Beginnings.Way(
                        "comment",
                        "Talk it through",
                        "A few questions, then a first draft",
                        () -> ui.navigate("start")),
                new Beginnings.Way("pen", "New letter", "An empty sheet with a title", acts::create),
                new Beginnings.Way("doc", "Bring a text you have", "Markdown or plain text; no wording changes", bring),
                new Beginnings.Way(
                        "ask",
                        "Find an approach",
                        "A pointed question becomes three open ones",
                        () -> ui.navigate("approach")));
        return new Beginnings("What shall we write?", ways, letters, open);
    }

    static Component unknown() {
        return Dom.div("empty", Dom.text("h1", "", "There is no letter at this address."), allLetters());
    }

    static Component binned(Letter gone, Runnable bringBack) {
        Act back = Act.outline("Bring it back", bringBack);
        return Dom.div(
                "empty",
                Dom.text("h1", "", gone.title()),
                Dom.p("", "It lies in the bin."),
                Dom.div("acts2", back, allLetters()));
    }

    private static Component allLetters() {
        return Act.ghost("All letters", () -> UI.getCurrent().navigate(""));
    }
}
