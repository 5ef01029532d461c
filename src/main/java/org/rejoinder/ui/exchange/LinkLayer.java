package org.rejoinder.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rejoinder.ui.exchange.Round.Passage;
import org.rejoinder.ui.exchange.Round.Row;

/// The lines between paragraphs that speak of each other; it also walks the paragraphs by keyboard.
///
/// Paragraphs are named by column and number: `b2` is the reply's second.
@Tag("rj-links")
@JsModule("./ui/rj-links.ts")
final class LinkLayer extends Component {

    private static final long serialVersionUID = 1L;

    /// `open` draws it dashed: nothing is at its end but a hole.
    record Link(String from, String to, boolean open) {}

    private record Opened(String p) {}

    LinkLayer() {
        getElement().setAttribute("class", "links").setAttribute("aria-hidden", "true");
    }

    void onOpened(Consumer<String> act) {
        getElement()
                .addEventListener(
                        "passage-opened",
                        event -> act.accept(event.getEventDetail(Opened.class).p()))
                .addEventDetail();
    }

    void show(Round round) {
        List<Link> links = new ArrayList<>();
        if (round.reply() != null) {
            round.reply().passages().forEach(passage -> link(links, "a", passage, "b"));
        }
        if (round.rejoinder() != null) {
            round.rejoinder().passages().forEach(passage -> link(links, "b", passage, "c"));
            round.holes().forEach(row -> links.add(hole(row)));
        }
        getElement().setPropertyList("pairs", links);
    }

    private static void link(List<Link> links, String left, Passage passage, String right) {
        if (passage.answers() > 0 && !passage.courtesy()) {
            links.add(new Link(left + passage.answers(), right + passage.number(), false));
        }
    }

    private static Link hole(Row row) {
        return new Link("b" + row.point().replyParagraph(), "hole" + row.point().number(), true);
    }
}
