package org.rejoinder.ui.workbench;

import java.util.List;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.text.Range;
import org.rejoinder.ui.assistant.AssistantPanel;
import org.rejoinder.ui.editor.EditorEvents;
import org.rejoinder.ui.editor.LetterEditor;
import org.rejoinder.ui.parts.Notices;

/// What the editor tells, and what the page does about it.
final class EditorNews {

    private final WorkbenchView page;
    private final LetterActs acts;
    private final TopBar top;
    private final StatusBar status;
    private final LetterTree tree;
    private final Outline outline;
    private int words;
    private int paragraph;

    EditorNews(WorkbenchView page, LetterActs acts, TopBar top, StatusBar status, LetterTree tree, Outline outline) {
        this.page = page;
        this.acts = acts;
        this.top = top;
        this.status = status;
        this.tree = tree;
        this.outline = outline;
    }

    int words() {
        return words;
    }

    /// Where the caret is.
    int paragraph() {
        return paragraph;
    }

    void listen() {
        LetterEditor editor = page.editor();
        AssistantPanel assistant = page.assistant();
        editor.on("stats-changed", EditorEvents.Stats.class, this::counted);
        editor.on("caret-moved", EditorEvents.Caret.class, this::moved);
        editor.on("suggestions-changed", EditorEvents.Waiting.class, waiting -> status.suggestions(waiting.open()));
        editor.on("people-changed", EditorEvents.People.class, this::people);
        editor.on("finding-opened", EditorEvents.Named.class, named -> assistant.open(named.id()));
        editor.on("show-another", EditorEvents.Named.class, named -> assistant.another(named.id()));
        editor.on("keep-words", EditorEvents.Kept.class, this::keep);
        editor.on("suggestion-declined", EditorEvents.Answered.class, this::declined);
        editor.on(
                "rephrase-asked", EditorEvents.Rephrase.class, asked -> rephrase(new Range(asked.from(), asked.to())));
        editor.on("palette-asked", page::openPalette);
        editor.on("letter-gone", EditorEvents.Gone.class, gone -> page.workspaceChanged());
        editor.on("files-dropped", EditorEvents.Dropped.class, dropped -> bring(dropped.files()));
        page.getElement()
                .addEventListener("files-brought", event -> brought(event.getEventDetail(EditorEvents.Brought.class)))
                .addEventDetail();
    }

    private void counted(EditorEvents.Stats stats) {
        words = stats.words();
        status.show(stats);
    }

    private void moved(EditorEvents.Caret caret) {
        paragraph = caret.paragraph();
        outline.at(paragraph);
    }

    private void people(EditorEvents.People here) {
        LetterEditor editor = page.editor();
        top.people(here.people(), person -> {
            editor.follow(person.clientId());
            Notices.undoable("Following " + person.name() + ".", () -> editor.follow(""));
        });
        status.show(here);
        tree.people(here.people());
    }

    private void bring(List<EditorEvents.File> files) {
        files.forEach(file -> acts.bring(file.name(), file.text()));
    }

    private void brought(EditorEvents.Brought brought) {
        bring(brought.files());
        if (!brought.refused().isEmpty()) {
            Notices.say(
                    String.join(", ", brought.refused()) + ": only Markdown and plain text up to 8 MB can be read.");
        }
    }

    private void declined(EditorEvents.Answered answered) {
        if (answered.whole()) {
            page.away(() -> page.desk().suggestions().decline(answered.id(), page.me()), this::putAway);
        }
    }

    private void putAway(Suggestion declined) {
        Notices.undoable("Declined.", () -> page.desk().suggestions().reopen(declined.id()));
    }

    private void rephrase(Range range) {
        String id = page.letter().id();
        page.show(AssistantPanel.Tab.REPHRASE);
        page.away(
                () -> page.desk()
                        .rephraser()
                        .flatMap(each ->
                                each.rephrase(page.desk().letterbox().head(id).text(), range)),
                page.assistant()::asked);
    }

    private void keep(EditorEvents.Kept kept) {
        Reach reach = Reach.valueOf(kept.reach());
        page.sight()
                .diagnostic(kept.id())
                .ifPresent(each -> page.assistant().keeping().keep(each, reach));
    }
}
