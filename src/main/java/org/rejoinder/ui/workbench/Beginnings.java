package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// What stands where a letter would: what this is, in three sentences, and the ways in.
public final class Beginnings extends Div {

    private static final long serialVersionUID = 1L;

    private static final String WHAT =
            "Rejoinder is a workbench for open letters. As you write, it offers kinder wordings for what"
                    + " may put readers off, and says what the people you address would answer. You decide every word.";

    /// One way in: its icon, its name, what it brings, what it does.
    public record Way(String icon, String title, String brings, Runnable act) {}

    public Beginnings(String lead, List<Way> ways, List<Letter> letters, java.util.function.Consumer<String> open) {
        setClassName("empty begin");
        add(Dom.text("h1", "lead", lead), Dom.p("what", WHAT));
        Div options = Dom.div("opts");
        ways.forEach(way -> options.add(option(way)));
        add(options);
        if (!letters.isEmpty()) {
            add(Dom.text("h2", "t3 rec", "Or open one of these"));
            Div recent = Dom.div("recent");
            letters.stream().limit(6).forEach(letter -> recent.add(letter(letter, open)));
            add(recent);
        }
    }

    private static Component option(Way way) {
        Act option = Act.bare("opt", way.act());
        option.add(
                new Icon(way.icon()),
                Dom.span("grow", Dom.text("b", "", way.title()), Dom.text("small", "", way.brings())),
                new Icon("chev-r", "ic-14"));
        return option;
    }

    private static Component letter(Letter letter, java.util.function.Consumer<String> open) {
        Act each = Act.ghost(letter.title(), () -> open.accept(letter.id()));
        return each.with(letter.kind() == Letter.Kind.REPLY ? "reply" : "doc");
    }
}
