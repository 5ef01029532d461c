package org.rejoinder.ui.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.audience.AudienceView.Read;
import org.rejoinder.ui.desk.Imagined;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.InPlace;

/// What is known of an audience, fact by fact, each edited where it stands.
final class ProfilePage extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient AudienceActs acts;
    private final H1 title = new H1();
    private final Paragraph origin = new Paragraph();
    private final WhySection why;
    private final List<InPlace> fields = new ArrayList<>();
    private final Div facts = Dom.div("facts");
    private final Div lower = Dom.div("two");
    private final Div objections = Dom.div("");

    ProfilePage(AudienceActs acts) {
        this.acts = acts;
        why = new WhySection(acts);
        Div who = Dom.div("who", new Icon("users", "ic-20"));
        Dom.hidden(who);
        getContent().add(Dom.el("header", "aud-h", who, Dom.div("grow", title, origin)), facts, why, lower, objections);
    }

    boolean editing() {
        return fields.stream().anyMatch(InPlace::editing);
    }

    void show(Audience audience, @Nullable Letter letter) {
        title.setText(letter == null ? audience.name() : "Understand them: " + Imagined.within(audience));
        String replies = audience.pastReplies().isEmpty()
                ? "from your notes"
                : "from your notes and " + Words.count(audience.pastReplies().size(), "past reply", "past replies");
        origin.setText("Your picture of them, " + replies + ". "
                + Imagined.words(audience).replace("Imagined. ", ""));
        fields.clear();
        facts(audience);
        why.show(audience, letter);
        lower(audience);
        objections.removeAll();
        objections.add(new ObjectionList(acts, audience, fields::add));
    }

    private void facts(Audience audience) {
        facts.removeAll();
        facts.add(
                fact("who", "Who they are", audience.who(), "", text -> Dom.p("", text), Profile::who),
                fact(
                        "values",
                        "What they value",
                        Profile.values(audience),
                        "One a line, as “fairness: the same rule for all”",
                        ProfilePage::values,
                        (now, text) -> Profile.values(now, Profile.values(text))),
                fact(
                        "fears",
                        "What they fear",
                        Profile.text(audience.fears()),
                        "One a line",
                        ProfilePage::sentences,
                        (now, text) -> Profile.fears(now, Profile.lines(text))),
                fact(
                        "heard",
                        "What they have heard before",
                        Profile.text(audience.heardBefore()),
                        "One a line",
                        ProfilePage::sentences,
                        (now, text) -> Profile.heard(now, Profile.lines(text))));
    }

    private void lower(Audience audience) {
        lower.removeAll();
        lower.add(
                fact(
                        "move",
                        "What would move them",
                        Profile.text(audience.wouldMove()),
                        "One a line",
                        ProfilePage::moves,
                        (now, text) -> Profile.wouldMove(now, Profile.lines(text))),
                Dom.div(
                        "",
                        fact(
                                "words",
                                "Words they use",
                                Profile.text(audience.ownWords()),
                                "One a line",
                                text -> chips(text, "chip-w"),
                                (now, text) -> Profile.ownWords(now, Profile.lines(text))),
                        fact(
                                "bristle",
                                "Words that make them bristle",
                                Profile.text(audience.avoidWords()),
                                "One a line",
                                text -> chips(text, "chip-w no"),
                                (now, text) -> Profile.avoidWords(now, Profile.lines(text)))));
    }

    private Component fact(
            String id,
            String name,
            String value,
            String hint,
            Function<String, Component> draw,
            BiFunction<Audience, String, Audience> change) {
        Section section = new Section();
        section.setClassName("fact");
        section.setId(id);
        section.getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", name);
        section.add(Dom.text("h2", "h3", name));
        Function<String, Component> drawn =
                text -> text.isBlank() ? Dom.p("t3 none", "Not said yet.") : draw.apply(text);
        if (acts.mayEdit()) {
            InPlace field = new InPlace(name, value, drawn, text -> acts.save(change.apply(acts.audience(), text)))
                    .hint(hint.isEmpty() ? "Ctrl Enter when done" : hint);
            fields.add(field);
            section.add(field);
        } else {
            section.add(drawn.apply(value));
        }
        return section;
    }

    private static Component values(String text) {
        Dom.Block list = Dom.el("ul", "vals");
        Profile.values(text)
                .forEach(each -> list.add(Dom.el(
                        "li", "", Dom.span("val", each.tag().replace('-', ' ')), Dom.span("c", each.meaning()))));
        return list;
    }

    private static Component sentences(String text) {
        Dom.Block list = Dom.el("ul", "saids");
        Profile.lines(text).forEach(line -> list.add(Dom.text("li", "", line)));
        return list;
    }

    private static Component moves(String text) {
        Dom.Block list = Dom.el("ul", "mv");
        Profile.lines(text).forEach(line -> list.add(Dom.el("li", "", new Icon("check", "ic-14"), Dom.span("", line))));
        return list;
    }

    private static Component chips(String text, String classes) {
        Dom.Block list = Dom.el("ul", "chips-w");
        Profile.lines(text).forEach(line -> list.add(Dom.text("li", classes, line)));
        return list;
    }

    void reading() {
        why.reading();
    }

    void show(Read read) {
        why.show(read);
    }

    void failed(Runnable again) {
        why.failed(again);
    }
}
