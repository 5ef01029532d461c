package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Findings.OutlineRow;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.parts.Menu;
import org.rejoinder.ui.parts.Prompt;

/// What can be done with a rebuttal: answer it, set it aside, go to what it attacks or what answers it,
/// overrule its state.
final class RebuttalActs implements RebuttalCard.Acts {

    private final Bench bench;
    private final Keeping keeping;
    private final Consumer<String> toggle;
    private final Drafting drafting;

    RebuttalActs(Bench bench, Keeping keeping, Consumer<String> toggle) {
        this.bench = bench;
        this.keeping = keeping;
        this.toggle = toggle;
        drafting = new Drafting(bench);
    }

    private Optional<Rebuttal> find(String id) {
        return bench.sight().analysis().rebuttals().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    @Override
    public void open(String id) {
        toggle.accept(id);
    }

    @Override
    public void draft(String id) {
        find(id).ifPresent(drafting::draft);
    }

    @Override
    public void setAside(String id) {
        find(id).ifPresent(each -> Prompt.ask(
                "Set it aside",
                "Why, for the others here (may stay empty)",
                "",
                "Set aside",
                reason -> keeping.setAside(each, reason)));
    }

    @Override
    public void goTo(int paragraph) {
        bench.sight().paragraph(paragraph).map(OutlineRow::paragraph).ifPresent(each -> bench.editor()
                .goTo(each.range()));
    }

    @Override
    public void more(Component anchor, String id) {
        find(id).ifPresent(each ->
                bench.menu().open(anchor, "More on " + bench.sight().label(each), items(each)));
    }

    private List<Menu.Item> items(Rebuttal rebuttal) {
        List<Menu.Item> items = new ArrayList<>();
        items.add(Menu.Item.of("Go to the sentence it answers", () -> bench.editor()
                        .goTo(bench.sight().range(rebuttal)))
                .icon("arr-r")
                .key("G"));
        items.add(Menu.Item.of("Draft an answer", () -> drafting.draft(rebuttal))
                .icon("pen")
                .key("A"));
        items.add(Menu.Item.of("Set aside", () -> setAside(rebuttal.id())).icon("x"));
        Coverage.State now = rebuttal.coverage().state();
        items.add(pin(rebuttal, "It is answered", Coverage.State.ANSWERED, now).apart());
        items.add(pin(rebuttal, "It is answered in part", Coverage.State.MENTIONED, now));
        items.add(pin(rebuttal, "We concede it", Coverage.State.CONCEDED, now));
        items.add(pin(rebuttal, "It is unanswered", Coverage.State.OPEN, now));
        if (!rebuttal.coverage().pinnedBy().isEmpty()) {
            items.add(Menu.Item.of("Let the engine judge again", () -> unpin(rebuttal))
                    .icon("refresh")
                    .apart());
        }
        return items;
    }

    private Menu.Item pin(Rebuttal rebuttal, String words, Coverage.State state, Coverage.State now) {
        return Menu.Item.of(words, () -> keeping.pin(rebuttal, state.name())).checked(state == now);
    }

    private void unpin(Rebuttal rebuttal) {
        bench.desk().setAsides().of(bench.letter().id()).stream()
                .filter(each -> each.reach() == org.rejoinder.letter.SetAsides.Reach.PIN
                        && each.code().equals(rebuttal.id()))
                .toList()
                .forEach(keeping::takeBack);
    }
}
