package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Severity;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.InlineDiff;
import org.rejoinder.ui.parts.Rows;

/// One finding: a row when at rest; open, its reason and its wordings from warm to firm, or the questions that
/// only the author can answer.
final class FindingCard extends Div {

    private static final long serialVersionUID = 1L;

    /// All that is to be seen of it: where it stands is left out, so that typing elsewhere draws nothing again.
    record Face(
            String id,
            String quote,
            Severity severity,
            String source,
            String family,
            String message,
            String why,
            String reference,
            String scopeText,
            List<CodeAction> actions,
            List<String> questions,
            String engine,
            boolean open,
            int chosen) {

        static Face of(Diagnostic d, boolean open, int chosen) {
            return new Face(
                    d.id(),
                    d.quote(),
                    d.severity(),
                    d.source(),
                    d.family(),
                    d.message(),
                    d.why(),
                    d.reference(),
                    d.scopeText(),
                    d.actions(),
                    d.questions(),
                    d.engine(),
                    open,
                    open ? chosen : 0);
        }
    }

    /// What can be done with it.
    interface Acts {
        void open(String id);

        void choose(String id, int index);

        void use(String id, int index, String wording);

        void keep(Component anchor, String id);
    }

    private final transient Face face;
    private final transient Acts acts;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private final Act use = Act.primary("Use this", this::use);

    FindingCard(Face face, Acts acts) {
        this.face = face;
        this.acts = acts;
        setClassName(face.open() ? "card fo" : "fw");
        add(head());
        if (face.open()) {
            add(reason());
            body();
            add(foot());
        }
    }

    private Component head() {
        Act head = Act.bare(face.open() ? "fo-h" : "fr", () -> acts.open(face.id()));
        head.getElement().setAttribute("aria-expanded", Boolean.toString(face.open()));
        var small = Dom.el(
                "small",
                "",
                Dom.text("b", "", Words.verb(face.severity(), face.source())),
                Dom.span("", " " + face.message()));
        head.add(
                new Icon(Words.mark(face.severity()), Words.tint(face.severity())),
                Dom.span("grow", Dom.text("q", "", face.quote()), small),
                new Icon(face.open() ? "chev-d" : "chev-r", "ic-14 t3"));
        return head;
    }

    private Component reason() {
        var why = Dom.p("fo-w", "");
        why.add(Dom.span("", face.why() + " "));
        if (!face.reference().isBlank()) {
            why.add(Dom.span("src", "Source: " + face.reference()));
        }
        return why;
    }

    private void body() {
        if (face.actions().isEmpty()) {
            add(questions());
            return;
        }
        Rows fixes = new Rows("listbox", language() ? "Corrections" : "Rephrasings, warm to firm");
        fixes.setClassName("fixes");
        for (int index = 0; index < face.actions().size(); index++) {
            fixes.add(wording(index));
        }
        fixes.onEnter(row -> entered(Integer.parseInt(row)));
        add(fixes);
        slots();
    }

    private void entered(int index) {
        if (index == face.chosen()) {
            use();
        } else {
            acts.choose(face.id(), index);
        }
    }

    private Component questions() {
        var list = Dom.el("ul", "mv ask3");
        face.questions().forEach(question -> list.add(Dom.el("li", "", new Icon("ask"), Dom.span("", question))));
        Div none = Dom.div("fo-q");
        if (!face.questions().isEmpty()) {
            none.add(Dom.p("t2", "Only you can reword this. Three questions that may help:"), list);
        } else {
            none.add(Dom.p("t2", "There is no wording to offer here that keeps what you say."));
        }
        return none;
    }

    private Component wording(int index) {
        CodeAction action = face.actions().get(index);
        boolean chosen = index == face.chosen();
        Div option = Dom.div("fix" + (chosen ? " is-sel" : ""));
        option.getElement()
                .setAttribute("role", "option")
                .setAttribute("aria-selected", Boolean.toString(chosen))
                .setAttribute("data-row", Integer.toString(index))
                .setAttribute("aria-label", label(index) + ": " + action.edit());
        String note = InlineDiff.slots(action.edit()).isEmpty() ? action.title() : "Fill the slot to use it";
        option.add(Dom.span("lvl", label(index)), Dom.div("", new InlineDiff(face.scopeText(), action.edit())));
        option.add(Dom.text("small", "", note));
        option.addClickListener(click -> acts.choose(face.id(), index));
        return option;
    }

    /// A correction has no firmness: its number stands there.
    private String label(int index) {
        return language()
                ? Integer.toString(index + 1)
                : level(face.actions().get(index).kind());
    }

    private boolean language() {
        return Words.language(face.source());
    }

    private static String level(Firmness kind) {
        return switch (kind) {
            case WARM -> "Warm";
            case NEUTRAL -> "Neutral";
            case FIRM -> "Firm";
        };
    }

    /// A field for each thing that only the author knows; until all are filled the wording cannot be used.
    private void slots() {
        List<String> slots = InlineDiff.slots(edit());
        if (slots.isEmpty()) {
            return;
        }
        Div fields = Dom.div("slots");
        for (String slot : slots) {
            filled.put(slot, "");
            TextField field = new TextField(slot);
            field.setMaxLength(400);
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(change -> fill(slot, change.getValue().strip()));
            fields.add(field);
        }
        add(fields);
        ready();
    }

    private void fill(String slot, String value) {
        filled.put(slot, value);
        ready();
    }

    private void ready() {
        boolean ready = filled.values().stream().noneMatch(String::isBlank);
        use.setEnabled(ready);
        use.getElement().setAttribute("title", ready ? "" : "Fill the slot to use it");
    }

    private String edit() {
        return face.actions()
                .get(Math.min(face.chosen(), face.actions().size() - 1))
                .edit();
    }

    private void use() {
        if (face.actions().isEmpty()) {
            return;
        }
        String wording = edit();
        for (Map.Entry<String, String> slot : filled.entrySet()) {
            wording = wording.replace("[" + slot.getKey() + "]", slot.getValue());
        }
        if (filled.values().stream().noneMatch(String::isBlank)) {
            acts.use(face.id(), face.chosen(), wording);
        }
    }

    private Component foot() {
        Act keep = Act.outline("Keep my words", () -> {}).menu();
        keep.add(new Icon("chev-d", "ic-12"));
        keep.addClickListener(click -> acts.keep(keep, face.id()));
        Div foot = Dom.div("fo-f");
        if (!face.actions().isEmpty()) {
            foot.add(use);
        }
        foot.add(keep, Dom.grow(), Dom.span("t3 eng", face.engine().equals("built-in") ? "" : face.engine()));
        return foot;
    }
}
