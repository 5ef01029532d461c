package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.BiConsumer;
import org.rejoinder.ui.exchange.WayBack.Edit;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Prose;

/// The edits that a round suggests to the letter itself, each to be laid beside it as a suggestion.
final class EditsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /// `propose` lays one beside the letter and tells when it is there.
    EditsDialog(List<Edit> edits, BiConsumer<Edit, Runnable> propose, Runnable open) {
        setHeaderTitle("What this round suggests to your letter");
        addClassNames("rj-dialog", "wide");
        Dom.Block list = Dom.el("ol", "edits");
        edits.forEach(edit -> list.add(row(edit, propose)));
        add(
                Dom.p(
                        "t2",
                        "Made of what your letter has already; a [slot] is for you to fill. It is laid beside the letter, to be taken or declined there."),
                list);
        Act letter = Act.outline("Open the letter", () -> {
            close();
            open.run();
        });
        getFooter().add(Act.ghost("Close", this::close).classed("btn-lg"), letter.classed("btn-lg"));
    }

    private static Component row(Edit edit, BiConsumer<Edit, Runnable> propose) {
        Dom.Block foot = Dom.el("div", "ed-f");
        if (edit.proposed()) {
            foot.add(there());
        } else {
            foot.add(Act.primary(
                    "Suggest it",
                    () -> propose.accept(edit, () -> {
                        foot.removeAll();
                        foot.add(there());
                    })));
        }
        String where = edit.after() == 0 ? "at the beginning" : "after ¶" + edit.after();
        return Dom.el(
                "li",
                "",
                Dom.div("xp-m", Dom.span("kind", edit.row().point().label()), Dom.span("to", where)),
                Dom.text("blockquote", "pt-q", Prose.plain(edit.row().point().quote())),
                new Prose(edit.text()),
                foot);
    }

    private static Component there() {
        return Dom.span("st st-yes", new Icon("done"), Dom.span("", "Waits beside the letter"));
    }
}
