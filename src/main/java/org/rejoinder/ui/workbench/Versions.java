package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.User;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Prompt;
import org.rejoinder.ui.parts.Rows;

/// The versions of the open letter that have a name, and the way to all of its past.
final class Versions extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 3;

    private final Rows rows = new Rows("tree", "Versions");
    private final Div nothing = Dom.div("side-none");
    private final transient Bench bench;
    private String letterId = "";

    Versions(Bench bench) {
        this.bench = bench;
        Act past = Act.smallIcon("history", "Compare versions", this::open);
        nothing.setText("Name a version when you want to be able to return to it.");
        getContent().add(Dom.div("side-h", Dom.text("h2", "grow", "Versions"), past), rows, nothing);
    }

    @Override
    protected Div initContent() {
        return Dom.div("vers");
    }

    void letter(String opened) {
        letterId = opened;
        bench.away(() -> bench.desk().history().named(opened), named -> {
            if (opened.equals(letterId)) {
                show(named);
                ChangedSince.mark(bench, named);
            }
        });
    }

    /// Gives the letter as its writer sees it now a name to return to, the words still on their way included.
    void nameIt() {
        bench.editor()
                .confirmed(
                        this::ask,
                        () -> Notices.say(
                                "Your last words are still on their way, so this version cannot be named yet. "
                                        + "Name it once the status bar says Saved."));
    }

    private void ask(long version) {
        String letter = letterId;
        User me = bench.me();
        Prompt.ask(
                "Name this version",
                "Name",
                "",
                "Name it",
                name -> bench.away(
                        () -> bench.desk().history().name(letter, version, name, me), done -> letter(letter)));
    }

    private void show(List<NamedVersion> named) {
        rows.removeAll();
        rows.setVisible(!named.isEmpty());
        nothing.setVisible(named.isEmpty());
        named.stream().limit(MOST).forEach(each -> rows.add(row(each)));
    }

    private Component row(NamedVersion version) {
        Div row = Dom.div(
                "row",
                Dom.span("ell", version.name()),
                Dom.span("tail", Words.ago(version.writtenAt(), Instant.now())));
        row.getElement()
                .setAttribute("role", "treeitem")
                .setAttribute("aria-level", "1")
                .setAttribute("data-row", Long.toString(version.version()))
                .setAttribute("title", version.name() + ", by " + version.byName());
        row.addClickListener(click -> open());
        return row;
    }

    private void open() {
        UI.getCurrent().navigate("letters/" + letterId + "/history");
    }
}
