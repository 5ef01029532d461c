package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import org.jspecify.annotations.Nullable;
import org.rejoinder.ui.editor.LetterEditor;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Seg;

/// The sheet of paper: tabs of open letters, tools, notices, and the letter or what stands in its place.
public final class Sheet extends Composite<Main> {

    private static final long serialVersionUID = 1L;

    /// What its tools do.
    public interface Acts {
        void draft(boolean on);

        void focus();

        void more(Component anchor);
    }

    private final LetterEditor editor;
    private final Seg mode = new Seg("Mode", "seg seg-sm");
    private final Div bar;
    private final Div notices = Dom.div("says");
    private final Div instead = Dom.div("instead");
    private final Div tools;
    private boolean drafting;

    public Sheet(LetterEditor editor, OpenLetters tabs, Acts acts) {
        this.editor = editor;
        mode.option("draft", "Draft", "pen", () -> acts.draft(true));
        mode.option("revise", "Revise", "m2", () -> acts.draft(false));
        mode.choose("revise");
        Act focus = Act.icon("focus", "Focus on the letter (Ctrl Alt F)", acts::focus);
        Act more = Act.icon("dots", "More", () -> {}).menu();
        more.addClickListener(click -> acts.more(more));
        tools = Dom.div("ed-tools", mode, focus, more);
        bar = Dom.div("edbar", tabs, tools);
        getContent().add(bar, notices, editor, instead);
        instead.setVisible(false);
    }

    @Override
    protected Main initContent() {
        Main main = new Main();
        main.setClassName("sheet");
        main.getElement()
                .setAttribute("aria-label", "Letter")
                .setAttribute("data-region", "")
                .setAttribute("tabindex", "-1");
        return main;
    }

    public boolean drafting() {
        return drafting;
    }

    public void mode(boolean draft) {
        drafting = draft;
        mode.choose(draft ? "draft" : "revise");
    }

    /// Shows the letter, or something in its place.
    public void instead(@Nullable Component shown) {
        instead.removeAll();
        editor.getElement().setVisible(shown == null);
        bar.setVisible(shown == null);
        instead.setVisible(shown != null);
        if (shown != null) {
            instead.add(shown);
        }
    }

    /// A notice above the letter; the one before of its kind goes.
    public void notice(String kind, @Nullable Component notice) {
        notices.getChildren()
                .filter(each -> kind.equals(each.getElement().getAttribute("data-kind")))
                .toList()
                .forEach(each -> each.getElement().removeFromParent());
        if (notice != null) {
            notice.getElement().setAttribute("data-kind", kind);
            notices.add(notice);
        }
    }

    /// Adds a tool before the last ones.
    public void tool(Component tool) {
        tools.addComponentAtIndex(1, tool);
    }
}
