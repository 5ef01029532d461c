package org.rejoinder.ui.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Menu.Item;
import org.rejoinder.ui.parts.Rows;

/// The left side: all audiences, what is on this page, and the letters that are read as this audience.
final class AudienceList extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    private final transient AudienceActs acts;
    private final Rows all = new Rows("listbox", "Audiences");
    private final Rows page = new Rows("list", "On this page");
    private final Rows used = new Rows("list", "Used in");
    private final Div pageHead = head("On this page");
    private final Div usedHead = head("Used in");

    AudienceList(AudienceActs acts) {
        this.acts = acts;
        Nav nav = getContent();
        nav.setClassName("side");
        nav.getElement().setAttribute("aria-label", "Audiences").setAttribute("data-region", "");
        Act find = Act.bare("side-find", acts::find);
        find.add(new Icon("search", "ic-14"), Dom.span("grow", "Find or run…"), Dom.kbd("Ctrl K"));
        Act more = Act.smallIcon("plus", "New audience", () -> {}).menu();
        more.addClickListener(click -> acts.menu()
                .open(
                        more,
                        "New audience",
                        List.of(
                                Item.of("New audience", acts::create).icon("users"),
                                Item.of("Import a profile", acts::bring).icon("doc"))));
        more.setVisible(acts.mayEdit());
        page.setClassName("ol");
        nav.add(
                find,
                Dom.div("side-h first", Dom.text("h2", "grow", "Audiences"), more),
                all,
                pageHead,
                page,
                usedHead,
                used);
    }

    private static Div head(String words) {
        return Dom.div("side-h later", Dom.text("h2", "grow", words));
    }

    void show(List<Audience> audiences, @Nullable Audience chosen, List<Letter> letters) {
        all.removeAll();
        audiences.forEach(each -> all.add(row(each, chosen != null && each.id().equals(chosen.id()), letters)));
        pageHead.setVisible(chosen != null);
        page.setVisible(chosen != null);
        page.removeAll();
        if (chosen != null) {
            sections(chosen);
        }
        used(chosen, letters);
    }

    private Component row(Audience audience, boolean here, List<Letter> letters) {
        long count = letters.stream()
                .filter(each -> audience.id().equals(each.audienceId()))
                .count();
        Div row = Dom.div(here ? "row is-sel" : "row", new Icon("users", "plum"), Dom.span("ell", audience.name()));
        row.add(Dom.span("tail", count == 0 ? "" : Long.toString(count)));
        row.getElement()
                .setAttribute("role", "option")
                .setAttribute("data-row", audience.id())
                .setAttribute("aria-selected", Boolean.toString(here))
                .setAttribute("title", audience.summary());
        row.addClickListener(click -> acts.go(audience.id()));
        return row;
    }

    private void sections(Audience audience) {
        section("Who they are", "who", 0);
        section("Why they may see it differently", "why", 0);
        section("What would move them", "move", audience.wouldMove().size());
        section("Words they use", "words", audience.ownWords().size());
        section("Likely objections", "objections", audience.objections().size());
        section("Past replies", "replies", audience.pastReplies().size());
    }

    private void section(String words, String id, int count) {
        Div row = Dom.div("row", Dom.span("ell", words), Dom.span("tail", count == 0 ? "" : Integer.toString(count)));
        row.getElement().setAttribute("role", "listitem").setAttribute("data-row", id);
        row.addClickListener(click -> row.getElement()
                .executeJs(
                        "const s = document.getElementById($0); s?.scrollIntoView({block: 'start'}); s?.focus({preventScroll: true})",
                        id));
        page.add(row);
    }

    private void used(@Nullable Audience chosen, List<Letter> letters) {
        used.removeAll();
        if (chosen != null) {
            letters.stream()
                    .filter(each -> chosen.id().equals(each.audienceId()) || as(chosen, each))
                    .forEach(each -> used.add(letter(each)));
        }
        usedHead.setVisible(used.getComponentCount() > 0);
    }

    private static boolean as(Audience chosen, Letter letter) {
        return letter.answers() != null && chosen.id().equals(letter.answers().audienceId());
    }

    private static Component letter(Letter letter) {
        String icon = letter.kind() == Letter.Kind.REPLY ? "reply" : "doc";
        Div row = Dom.div("row", new Icon(icon), Dom.span("ell", letter.title()));
        row.getElement().setAttribute("role", "listitem").setAttribute("data-row", letter.id());
        row.addClickListener(click -> UI.getCurrent().navigate("letters/" + letter.id()));
        return row;
    }
}
