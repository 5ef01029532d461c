package org.rejoinder.ui.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Reason;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Range;
import org.rejoinder.ui.audience.AudienceView.Read;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// Why they may see the letter differently: each reason so that they would sign it, the value behind it, how to
/// meet it, and which words of the letter touch it.
final class WhySection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient AudienceActs acts;
    private final Span about = Dom.span("sm", "stated so that they would sign it");
    private final Div body = Dom.div("");

    WhySection(AudienceActs acts) {
        this.acts = acts;
        Section section = getContent();
        section.setId("why");
        section.setClassName("why-s");
        section.getElement()
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-label", "Why they may see it differently");
        Act other = Act.ghost("Choose a letter", acts::pickLetter).classed("sm");
        Div head = Dom.div("h3", Dom.text("h2", "", "Why they may see it differently"), about, Dom.grow(), other);
        section.add(head, body);
    }

    void show(Audience audience, @Nullable Letter letter) {
        about.setText(letter == null ? "of a letter you choose" : "stated so that they would sign it");
        if (letter == null) {
            Act pick = Act.outline("Choose a letter", acts::pickLetter);
            body.removeAll();
            body.add(Dom.div(
                    "empty sm",
                    Dom.p("", "Choose a letter, and their reasons for seeing it differently appear here."),
                    pick));
        }
    }

    /// The first time only: later the old rows stay until the new ones are here.
    void reading() {
        if (body.getChildren().noneMatch(child -> child.getElement().getAttribute("data-read") != null)) {
            body.removeAll();
            body.add(Dom.hidden(Dom.div("sk late", Dom.el("i", ""), Dom.el("i", ""), Dom.el("i", ""))));
        }
    }

    void failed(Runnable again) {
        body.removeAll();
        Div say = Dom.div(
                "say fail",
                new Icon("chip"),
                Dom.span(
                        "grow",
                        Dom.text("b", "", "The engine did not answer."),
                        Dom.span("safe", "Nothing was changed.")),
                Act.outline("Try again", again));
        say.getElement().setAttribute("role", "alert");
        body.add(say);
    }

    void show(Read read) {
        body.removeAll();
        List<Reason> reasons = read.understanding().reasons();
        if (reasons.isEmpty()) {
            body.add(Dom.p(
                    "t3 none", "Nothing in this letter touches what they hold to, as far as the engine can see."));
            return;
        }
        Dom.Block table = Dom.el("ol", "why", head());
        table.getElement().setAttribute("data-read", "");
        for (int i = 0; i < reasons.size(); i++) {
            table.add(row(i + 1, reasons.get(i), read));
        }
        body.add(table, Dom.p("t3 sm", read.made()));
    }

    private static Component head() {
        return Dom.hidden(Dom.el(
                "li",
                "hd",
                Dom.span("", ""),
                Dom.span("", "How it looks from there"),
                Dom.span("", "Value behind it"),
                Dom.span("", "How to meet it")));
    }

    private Component row(int number, Reason reason, Read read) {
        Span looks = Dom.span("c", Dom.span("", reason.text()));
        quoted(reason, read).ifPresent(looks::add);
        String[] value = reason.value().split(":\\s*", 2);
        Span tag = Dom.span("val", capital(value[0].replace('-', ' ')));
        if (value.length > 1) {
            tag.getElement().setAttribute("title", value[1]);
        }
        return Dom.el(
                "li",
                "",
                Dom.span("n", Integer.toString(number)),
                looks,
                Dom.span("", tag),
                Dom.span("m", reason.howToMeet()));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// The words of the letter that touch it, as a way to get there.
    private Optional<Component> quoted(Reason reason, Read read) {
        int at = reason.quote().isBlank() ? -1 : read.head().text().indexOf(reason.quote());
        if (at < 0) {
            return Optional.empty();
        }
        Range range = new Range(at, at + reason.quote().length());
        int paragraph = Paragraphs.of(read.head().text()).stream()
                .filter(each -> each.range().contains(range))
                .mapToInt(Paragraph::number)
                .findFirst()
                .orElse(0);
        Act go = Act.bare("lnk why-q", () -> acts.openLetter(range));
        String words =
                reason.quote().length() > 90 ? reason.quote().substring(0, 88).strip() + "…" : reason.quote();
        go.add(Dom.span("", (paragraph > 0 ? "¶" + paragraph + " " : "") + "“" + words + "”"));
        return Optional.of(go);
    }
}
