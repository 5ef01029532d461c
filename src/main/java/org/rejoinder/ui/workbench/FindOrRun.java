package org.rejoinder.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.rejoinder.assistant.Findings.OutlineRow;
import org.rejoinder.text.Range;
import org.rejoinder.ui.parts.Palette;
import org.rejoinder.ui.parts.Palette.Entry;

/// The palette of the page: every act, the paragraphs of the open letter, all letters, and what stands in them.
final class FindOrRun {

    private final WorkbenchView page;
    private final Finder finder;
    private final Consumer<String> navigate;

    FindOrRun(WorkbenchView page, Consumer<String> navigate, BiConsumer<String, Range> goTo) {
        this.page = page;
        this.finder = new Finder(page.desk(), goTo);
        this.navigate = navigate;
    }

    void open(List<Command> commands) {
        List<Entry> entries = new ArrayList<>();
        commands.forEach(command -> entries.add(command.entry()));
        page.sight().analysis().outline().forEach(row -> entries.add(paragraph(row)));
        page.desk()
                .letters()
                .all()
                .forEach(each -> entries.add(
                        Entry.of("Go to", each.title(), "letter", "doc", () -> navigate.accept(each.id()))));
        page.palette().open("Find or run", entries, this::search);
    }

    private Entry paragraph(OutlineRow row) {
        return Entry.of(
                "Go to",
                "¶" + row.paragraph().number() + ", " + row.role(),
                page.letter().title(),
                "list",
                () -> page.editor().goTo(row.paragraph().range()));
    }

    private void search(String query) {
        Palette palette = page.palette();
        page.away(() -> finder.find(query), found -> palette.offer(query, found));
    }
}
