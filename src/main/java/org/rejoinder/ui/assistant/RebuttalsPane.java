package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Bars;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.KeyedList;
import org.rejoinder.ui.parts.Menu;

/// What the audience would answer, how far the letter already meets it, and what would.
public final class RebuttalsPane extends Div {

    private static final long serialVersionUID = 1L;

    private static final int ENOUGH_WORDS = 40;

    /// How the cards are ordered.
    private enum Order {
        STRONGEST("Strongest first"),
        OPEN("Unanswered first"),
        LETTER("As in the letter");

        private final String words;

        Order(String words) {
            this.words = words;
        }
    }

    private final transient Bench bench;
    private final transient Keeping keeping;
    private final Act pick;
    private final Bars bar = new Bars();
    private final Span still = Dom.span("", "");
    private final Act sort;
    private final Div cover;
    private final Div cards = Dom.div("cards");
    private final Div nothing = Dom.div("empty sm");
    private final Div foot = Dom.div("asst-f");
    private final Div skeletons = Skeletons.cards();
    private final transient KeyedList<RebuttalCard.Face> list;
    private final transient RebuttalCard.Acts acts;
    private Order order = Order.STRONGEST;
    private String open = "";
    private boolean opened;

    RebuttalsPane(Bench bench) {
        this.bench = bench;
        keeping = new Keeping(bench);
        acts = new RebuttalActs(bench, keeping, this::toggle);
        setClassName("pane");
        list = new KeyedList<>(cards, RebuttalCard.Face::id, face -> new RebuttalCard(face, acts));
        pick = Act.bare("pick", bench::pickAudience);
        pick.getElement().setAttribute("aria-haspopup", "dialog");
        sort = Act.ghost(order.words, this::chooseOrder)
                .with("sort")
                .classed("sortb")
                .menu();
        cover = Dom.div("cover", bar, still, Dom.grow(), sort);
        add(pick, cover, cards, skeletons, nothing, foot);
    }

    /// Adds what stands at the foot, as “Write their full reply”.
    public void foot(Component... acts) {
        foot.add(acts);
    }

    private void toggle(String id) {
        open = id.equals(open) ? "" : id;
        show(bench.sight());
    }

    void show(Sight sight) {
        audience(sight.audience());
        List<Rebuttal> rebuttals = sight.analysis().rebuttals();
        boolean some = !rebuttals.isEmpty();
        if (!opened && some) {
            opened = true;
            open = rebuttals.getFirst().id();
        }
        cover.setVisible(some);
        cards.setVisible(some);
        foot.setVisible(sight.audience() != null && some);
        coverage(sight);
        list.show(ordered(sight).stream().map(each -> face(sight, each)).toList());
        nothing(sight);
    }

    private void audience(@org.jspecify.annotations.Nullable Audience audience) {
        pick.removeAll();
        String name = audience == null ? "Choose who might answer" : audience.name();
        String summary = audience == null ? "Their best objections appear here" : audience.summary();
        pick.add(
                Dom.span("who", new Icon("users")),
                Dom.span("grow", Dom.text("b", "ell", name), Dom.text("small", "ell", summary)),
                new Icon("chev-ud", "t3"));
        pick.getElement().setAttribute("aria-label", "Audience: " + name);
    }

    private void coverage(Sight sight) {
        int done = (int) (sight.covered(Coverage.State.ANSWERED) + sight.covered(Coverage.State.CONCEDED));
        int part = (int) sight.covered(Coverage.State.MENTIONED);
        int none = (int) sight.covered(Coverage.State.OPEN);
        bar.show(done, part, none, done + " answered, " + part + " in part, " + none + " unanswered");
        int all = done + part + none;
        still.setText(none + part == 0 ? "All " + all + " met" : (none + part) + " of " + all + " still open");
    }

    private List<Rebuttal> ordered(Sight sight) {
        List<Rebuttal> all = new ArrayList<>(sight.analysis().rebuttals());
        switch (order) {
            case STRONGEST -> {}
            case OPEN -> all.sort(Comparator.comparing(each -> each.coverage().state()));
            case LETTER -> all.sort(Comparator.comparingInt(each -> each.range().from()));
        }
        return all;
    }

    private RebuttalCard.Face face(Sight sight, Rebuttal each) {
        return new RebuttalCard.Face(
                each.id(),
                sight.label(each),
                each.text(),
                each.strength(),
                each.coverage().state(),
                each.coverage().paragraphs(),
                each.coverage().pinnedBy(),
                each.answeredBy(),
                each.why(),
                each.quote(),
                each.id().equals(open));
    }

    private void nothing(Sight sight) {
        nothing.removeAll();
        int words = Math.max(bench.words(), words(sight));
        boolean read = sight.analysis().checklist().readability().words() > 0;
        if (sight.audience() == null) {
            nothing.add(Dom.span("", "Choose who might answer, and their best objections appear here."));
            nothing.add(Act.outline("Choose an audience", bench::pickAudience));
        } else if (words < ENOUGH_WORDS) {
            nothing.add(Dom.span("", "A few more lines, and there will be something to answer."));
            nothing.add(Dom.span("t3 num", words + " of " + ENOUGH_WORDS + " words"));
        } else if (read) {
            nothing.add(Dom.span("", "Nothing that this audience would hold against the letter was found."));
        }
        boolean waiting = sight.audience() != null && words >= ENOUGH_WORDS && !read;
        skeletons.setVisible(waiting && sight.analysis().rebuttals().isEmpty());
        nothing.setVisible(
                nothing.getComponentCount() > 0 && sight.analysis().rebuttals().isEmpty());
    }

    private static int words(Sight sight) {
        return sight.analysis().outline().stream()
                .mapToInt(row -> row.paragraph().text().strip().split("\\s+").length)
                .sum();
    }

    private void chooseOrder() {
        List<Menu.Item> items = new ArrayList<>();
        for (Order each : Order.values()) {
            items.add(Menu.Item.of(each.words, () -> order(each)).checked(each == order));
        }
        List<Rebuttal> aside = bench.sight().analysis().setAside();
        boolean first = true;
        for (Rebuttal each : aside) {
            Menu.Item item = Menu.Item.of("Bring back: " + shortened(each.text()), () -> bringBack(each))
                    .icon("refresh");
            items.add(first ? item.apart() : item);
            first = false;
        }
        bench.menu().open(sort, "Order", items);
    }

    private static String shortened(String text) {
        return text.length() > 46 ? text.substring(0, 45) + "…" : text;
    }

    private void order(Order chosen) {
        order = chosen;
        sort.getElement().getChild(1).setText(chosen.words);
        show(bench.sight());
    }

    private void bringBack(Rebuttal rebuttal) {
        bench.desk().setAsides().of(bench.letter().id()).stream()
                .filter(each -> each.reach() == Reach.REBUTTAL && each.code().equals(rebuttal.id()))
                .findFirst()
                .ifPresent(keeping::takeBack);
    }
}
