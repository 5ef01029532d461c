package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Find or run: a list that is filtered as one types; every picker is one too.
@Tag("rj-palette")
@JsModule("./ui/rj-palette.ts")
public final class Palette extends Component {

    private static final long serialVersionUID = 1L;

    private transient List<Entry> entries = List.of();
    private transient List<Entry> found = List.of();
    private transient @Nullable Consumer<String> search;

    /// One line: its group, title, what stands at its end, an icon, the keys that do the same, more words it is
    /// found by, its act.
    public record Entry(
            String group, String title, String hint, String icon, List<String> keys, String words, Runnable act) {

        public static Entry of(String group, String title, String hint, String icon, Runnable act) {
            return new Entry(group, title, hint, icon, List.of(), "", act);
        }
    }

    private record Sent(
            String id, String group, String title, String hint, String icon, List<String> keys, String words) {}

    private record Asked(String query) {}

    private record Chosen(String id) {}

    public Palette() {
        getElement()
                .addEventListener("palette-chosen", event -> chosen(event.getEventDetail(Chosen.class)))
                .addEventDetail();
        getElement()
                .addEventListener("palette-searched", event -> searched(event.getEventDetail(Asked.class)))
                .addEventDetail();
    }

    /// Opens to choose one of these.
    public void pick(String label, List<Entry> choices) {
        open(label, choices, null);
    }

    /// Opens; what is typed is also handed to `asked`, which answers with `offer`.
    public void open(String label, List<Entry> choices, @Nullable Consumer<String> asked) {
        entries = List.copyOf(choices);
        found = List.of();
        search = asked;
        getElement().executeJs("this.show($0, $1, $2)", label, sent(entries, "e"), asked != null);
    }

    public void offer(String query, List<Entry> more) {
        found = List.copyOf(more);
        getElement().executeJs("this.offer($0, $1)", query, sent(found, "f"));
    }

    private static List<Sent> sent(List<Entry> entries, String prefix) {
        List<Sent> sent = new ArrayList<>();
        for (Entry entry : entries) {
            sent.add(new Sent(
                    prefix + sent.size(),
                    entry.group(),
                    entry.title(),
                    entry.hint(),
                    entry.icon(),
                    entry.keys(),
                    entry.words()));
        }
        return sent;
    }

    private void searched(Asked asked) {
        if (search != null) {
            search.accept(asked.query());
        }
    }

    private void chosen(Chosen chosen) {
        List<Entry> from = chosen.id().startsWith("e") ? entries : found;
        int at = Integer.parseInt(chosen.id().substring(1));
        if (at < from.size()) {
            from.get(at).act().run();
        }
    }
}
