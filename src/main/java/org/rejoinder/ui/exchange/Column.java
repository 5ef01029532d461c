package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.ui.exchange.Round.Passage;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.KeyedList;

/// One letter of the exchange: what it is, its passages, and what can be done with it.
final class Column extends Composite<Article> {

    private static final long serialVersionUID = 1L;

    private final String side;
    private final H2 title = new H2();
    private final Paragraph subtitle = new Paragraph();
    private final Div acts = Dom.div("xh-a");
    private final Div body = Dom.div("xb");
    private final Div passages = Dom.div("xb-p");
    private final Div more = Dom.div("xb-m");
    private final Div trouble = Dom.div("xt");
    private final Dom.Block foot = Dom.el("footer", "xf");
    private final transient KeyedList<Passage> list;
    private final transient KeyedList<Piece> stream;

    private record Piece(int number, String text, boolean last) {}

    Column(String side, String voice, String name) {
        this.side = side;
        getContent().setClassName("xcol " + voice);
        getContent().getElement().setAttribute("aria-label", name).setAttribute("data-region", "");
        title.setText(name);
        Div words = Dom.div("grow", title, subtitle);
        body.add(passages, more);
        getContent().add(Dom.el("header", "xh", words, acts), body, trouble, foot);
        list = new KeyedList<>(passages, passage -> "p" + passage.number(), this::passage);
        stream = new KeyedList<>(passages, piece -> "s" + piece.number(), Column::piece);
        trouble.setVisible(false);
    }

    void head(String name, String words, Component... buttons) {
        getContent().getElement().setAttribute("aria-label", name);
        title.setText(name);
        subtitle.setText(words);
        subtitle.getElement().setAttribute("title", words);
        acts.removeAll();
        acts.add(buttons);
    }

    void foot(Component... parts) {
        foot.removeAll();
        foot.add(parts);
        foot.setVisible(parts.length > 0);
    }

    void show(List<Passage> shown) {
        calm();
        stream.show(List.of());
        list.show(shown);
    }

    /// Below the passages, or instead of them.
    void more(Component... parts) {
        more.removeAll();
        more.add(parts);
        more.setVisible(parts.length > 0);
    }

    void empty(String words, Component... buttons) {
        show(List.of());
        more(Dom.div("empty", Dom.p("", words), Dom.div("acts2", buttons)));
    }

    /// In the shape of what comes, for those who wait longer than a moment.
    void waiting() {
        show(List.of());
        more(Dom.hidden(Dom.div("sk ln late", bar(92), bar(97), bar(64), bar(0), bar(95), bar(88), bar(40))));
    }

    private static Component bar(int percent) {
        Component bar = Dom.el("i", percent == 0 ? "gap" : "");
        bar.getElement().getStyle().set("width", percent + "%");
        return bar;
    }

    /// What has arrived of a letter that is being written.
    void writing(String soFar) {
        list.show(List.of());
        trouble.setVisible(false);
        getContent().getElement().setAttribute("aria-busy", "true");
        var pieces = Paragraphs.of(soFar);
        stream.show(pieces.stream()
                .map(piece -> new Piece(piece.number(), piece.text(), piece.number() == pieces.size()))
                .toList());
        more(Dom.div("writes", Dom.span("st st-idle", Dom.span("", "Writing"), dots())));
    }

    private static Component dots() {
        return Dom.hidden(Dom.span("wdots", Dom.el("i", ""), Dom.el("i", ""), Dom.el("i", "")));
    }

    private void calm() {
        getContent().getElement().removeAttribute("aria-busy");
        trouble.setVisible(false);
    }

    /// What went wrong, in the column it went wrong in; nothing that was there is lost.
    void failed(String what, Act... ways) {
        trouble.removeAll();
        Div say = Dom.div("say fail", new Icon("chip"), Dom.span("grow", Dom.text("b", "", what), safe()));
        say.add(ways);
        say.getElement().setAttribute("role", "alert");
        trouble.add(say);
        trouble.setVisible(true);
    }

    private static Component safe() {
        return Dom.span("safe", "Your letter is unchanged.");
    }

    private Component passage(Passage passage) {
        return PassageView.of(side, passage);
    }

    private static Component piece(Piece piece) {
        return PassageView.arriving(piece.text(), piece.last());
    }
}
