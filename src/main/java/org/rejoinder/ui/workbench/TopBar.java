package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rejoinder.account.User;
import org.rejoinder.ui.editor.EditorEvents.Person;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Avatar;
import org.rejoinder.ui.parts.Dom;

/// The bar above everything: where one is, in which view, in sync or not, who is here.
public final class TopBar extends Header {

    private static final long serialVersionUID = 1L;

    private static final String MARK = """
            <svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" viewBox="0 0 22 22"><path d="M10.2 3.2C6 4 3.4 7 3.4 10.7c0 2.5 1.5 4 3.5 4 1.8 0 3.1-1.3 3.1-3 0-1.6-1.1-2.8-2.7-2.8-.3 0-.6 0-.8.1.4-1.9 1.9-3.3 4.2-4.1z" fill="var(--rj-ink)"/><path d="M11.8 18.8c4.2-.8 6.8-3.8 6.8-7.5 0-2.5-1.5-4-3.5-4-1.8 0-3.1 1.3-3.1 3 0 1.6 1.1 2.8 2.7 2.8.3 0 .6 0 .8-.1-.4 1.9-1.9 3.3-4.2 4.1z" fill="var(--rj-plum)"/></svg>
            """;

    private final Nav crumbs = new Nav();
    private final Nav views = new Nav();
    private final Sync sync = new Sync("top");
    private final Div people = Dom.div("av-stack");
    private final Div own = Dom.div("own");
    private final Act fold;
    private final Act light;

    public TopBar(Runnable theme, Runnable unfold) {
        setClassName("topbar");
        getElement().setAttribute("data-region", "");
        crumbs.setClassName("crumbs");
        crumbs.getElement().setAttribute("aria-label", "Breadcrumb");
        views.setClassName("seg");
        views.getElement().setAttribute("aria-label", "View");
        views.setVisible(false);
        sync.getElement().setAttribute("role", "status");
        Dom.labelled(people, "group", "Here now");
        fold = Act.icon("panel", "Letters and outline", unfold).classed("only-narrow");
        light = Act.icon("theme", "Light or dark", theme).menu();
        add(Dom.div("tb-start", fold, brand(), crumbs), Dom.div("tb-mid", views));
        add(Dom.div("tb-end", sync, people, Dom.span("vr", ""), light, own));
    }

    private static Component brand() {
        Svg mark = new Svg(MARK);
        Dom.hidden(mark);
        Component brand = Dom.link("", "brand", mark, Dom.span("lb", "Rejoinder"));
        brand.getElement().setAttribute("aria-label", "Rejoinder, all letters");
        return brand;
    }

    public Component themeButton() {
        return light;
    }

    /// Shows the way to where one is; the last crumb is the page itself, with the menu of its acts when there
    /// is one.
    public void crumbs(List<Component> way) {
        crumbs.removeAll();
        for (Component crumb : way) {
            if (crumbs.getComponentCount() > 0) {
                crumbs.add(Dom.hidden(Dom.span("sep", "/")));
            }
            crumbs.add(crumb);
        }
    }

    public void views(List<Component> links) {
        views.removeAll();
        views.add(links);
        views.setVisible(!links.isEmpty());
    }

    public static Component view(String text, String href, boolean current) {
        Component link = Dom.link(href, "", Dom.span("lb", text));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    public void noLetter() {
        sync.rest();
        people.removeAll();
        views(List.of());
    }

    public void people(List<Person> here, java.util.function.Consumer<Person> follow) {
        people.removeAll();
        here.stream().limit(3).forEach(person -> people.add(face(person, follow)));
        if (here.size() > 3) {
            Span more = Dom.span("av av-more", "+" + (here.size() - 3));
            people.add(Dom.labelled(more, "img", (here.size() - 3) + " more"));
        }
    }

    private static Component face(Person person, java.util.function.Consumer<Person> follow) {
        String doing = person.typing() ? ", typing in paragraph " : ", in paragraph ";
        String label =
                person.paragraph() > 0 ? person.name() + doing + person.paragraph() : person.name() + ", reading";
        Act face = Act.bare("av-b", () -> follow.accept(person)).named("Follow " + label);
        face.add(Dom.hidden(new Avatar(person.name(), person.color(), person.name())));
        return face;
    }

    /// This window's own name and colour; pressing it changes them.
    public void me(User user, Runnable change) {
        own.removeAll();
        Act face = Act.bare("av-b", change).named(user.name() + ", this window. Change name and colour");
        face.add(Dom.hidden(new Avatar(user.name(), user.color(), user.name())));
        own.add(face);
    }
}
