package org.rejoinder.ui.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audience.Objection;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.InPlace;
import org.rejoinder.ui.parts.Notices;

/// What they are likely to object to whatever is asked of them: the words, the grounds, what would answer it.
final class ObjectionList extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient AudienceActs acts;

    ObjectionList(AudienceActs acts, Audience audience, Consumer<InPlace> field) {
        this.acts = acts;
        Section section = getContent();
        section.setId("objections");
        section.setClassName("fact objs");
        section.getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", "Likely objections");
        Dom.Block head = Dom.el(
                "div",
                "h3",
                Dom.text("h2", "", "Likely objections"),
                Dom.span("sm", "in their words, at their strongest"),
                Dom.grow());
        if (acts.mayEdit()) {
            head.add(Act.smallIcon("plus", "Add an objection", this::add));
        }
        section.add(head);
        Dom.Block list = Dom.el("ol", "");
        audience.objections().forEach(each -> list.add(row(each, field)));
        section.add(list);
        if (audience.objections().isEmpty()) {
            section.add(Dom.p("t3 none", "None written down yet."));
        }
    }

    private Component row(Objection objection, Consumer<InPlace> field) {
        if (!acts.mayEdit()) {
            return Dom.el("li", "obj", shown(text(objection)));
        }
        InPlace edit = new InPlace("objection", text(objection), ObjectionList::shown, text -> keep(objection, text))
                .hint("First line what they say, then its grounds, then what would answer it");
        field.accept(edit);
        Act gone = Act.smallIcon("x", "Remove this objection", () -> remove(objection))
                .classed("gone");
        return Dom.el("li", "obj", edit, gone);
    }

    private static String text(Objection objection) {
        return String.join("\n", said(objection.text()), objection.grounds(), objection.answeredBy())
                .strip();
    }

    /// Places that the engine fills from a letter read as words here.
    private static String said(String text) {
        return text.replace("{ask}", "what you ask").replace("{topic}", "this");
    }

    private static Component shown(String text) {
        String[] lines = text.split("\\R", 3);
        Dom.Block shown = Dom.el("div", "obj-t", Dom.p("c", lines[0]));
        if (lines.length > 1 && !lines[1].isBlank()) {
            shown.add(Dom.p("g", lines[1]));
        }
        if (lines.length > 2 && !lines[2].isBlank()) {
            shown.add(Dom.el("p", "a", Dom.text("b", "", "What would answer it. "), Dom.span("", lines[2])));
        }
        return shown;
    }

    private void keep(Objection before, String text) {
        String[] lines = text.split("\\R", 3);
        if (lines[0].isBlank()) {
            throw new IllegalArgumentException("An objection has words. Remove it if it is not one.");
        }
        boolean same = lines[0].equals(said(before.text()));
        Objection now = new Objection(
                before.id(),
                same ? before.text() : lines[0],
                lines.length > 1 ? lines[1] : "",
                before.value(),
                before.commonplace(),
                before.cues(),
                lines.length > 2 ? lines[2] : "");
        change(all -> {
            all.replaceAll(each -> each.id().equals(before.id()) ? now : each);
            return all;
        });
    }

    private void remove(Objection objection) {
        Audience before = acts.audience();
        change(all -> {
            all.removeIf(each -> each.id().equals(objection.id()));
            return all;
        });
        acts.go(before.id());
        Notices.undoable("Removed.", () -> {
            acts.save(before);
            acts.go(before.id());
        });
    }

    private void add() {
        String id = "own-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        Objection fresh = new Objection(id, "We would say …", "", "", "", List.of(), "");
        change(all -> {
            all.addFirst(fresh);
            return all;
        });
        acts.go(acts.audience().id());
    }

    private void change(UnaryOperator<List<Objection>> change) {
        acts.save(Profile.objections(acts.audience(), change));
    }
}
