package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// The left side: find or run, the letters, and the outline of the one that is open.
public final class Explorer extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    /// What the explorer's own buttons do.
    public interface Acts {
        void find();

        void create(Component anchor);
    }

    private final Act create;
    private final Div nothing = Dom.div("side-none");

    public Explorer(LetterTree tree, Outline outline, Acts acts) {
        Act find = Act.bare("side-find", acts::find);
        find.add(new Icon("search", "ic-14"), Dom.span("grow", "Find or run…"), Dom.kbd("Ctrl K"));
        create = Act.smallIcon("plus", "New letter or folder", () -> {}).menu();
        create.addClickListener(click -> acts.create(create));
        nothing.setText("Nothing here yet. Begin with who should read it.");
        nothing.setVisible(false);
        Div letters = Dom.div("side-h first", Dom.text("h2", "grow", "Letters"), create);
        getContent().add(find, letters, nothing, tree, outline);
    }

    @Override
    protected Nav initContent() {
        Nav nav = new Nav();
        nav.setClassName("side");
        nav.getElement().setAttribute("aria-label", "Explorer").setAttribute("data-region", "");
        return nav;
    }

    public void empty(boolean none) {
        nothing.setVisible(none);
    }

    /// Adds a section below the outline.
    public void section(Component section) {
        getContent().add(section);
    }
}
