package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings;
import org.rejoinder.assistant.Findings.Ignored;
import org.rejoinder.letter.SetAsides.SetAside;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.KeyedList;
import org.rejoinder.ui.parts.Menu;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Seg;

/// Findings by paragraph, each with its wordings; wordings that were taken are listed under Settled, and what
/// was kept under Ignored, where it can be looked at again.
final class RephrasePane extends Div {

    private static final long serialVersionUID = 1L;

    /// Cards shown at once; a letter with more is walked through page by page.
    private static final int PAGE = 100;

    private enum State {
        OPEN("Open"),
        SETTLED("Settled"),
        IGNORED("Ignored");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    private final transient Bench bench;
    private final transient Keeping keeping;
    private final Seg states = new Seg("State", "seg seg-sm");
    private final Act families;
    private final Div list = Dom.div("fl");
    private final Div nothing = Dom.div("empty sm");
    private final Div skeletons = Skeletons.cards();
    private final Span foot = Dom.span("t3 foot grow", "");
    private final transient KeyedList<RephraseEntry> entries;
    private final Map<String, Integer> chosen = new HashMap<>();
    private FindingFilter filter = FindingFilter.ALL;
    private State state = State.OPEN;
    private transient List<Settled> settled = List.of();
    private String open = "";
    private String fresh = "";
    private final transient AskedWordings asked;
    private int first;

    RephrasePane(Bench bench) {
        this.bench = bench;
        keeping = new Keeping(bench);
        asked = new AskedWordings(bench);
        setClassName("pane");
        entries = new KeyedList<>(list, RephraseEntry::key, this::draw);
        families =
                Act.ghost(filter.words(), this::chooseFilter).classed("sortb").menu();
        families.add(new org.rejoinder.ui.parts.Icon("chev-d", "ic-12"));
        for (State each : State.values()) {
            states.option(each.name(), each.words, () -> state(each));
        }
        states.choose(state.name());
        add(Dom.div("fbar", states, Dom.grow(), families), list, skeletons, nothing, Dom.div("asst-f", foot));
    }

    Keeping keeping() {
        return keeping;
    }

    /// Another letter was opened.
    void letter() {
        open = "";
        chosen.clear();
        asked.are(Optional.empty());
        filter(FindingFilter.ALL);
        settled = List.of();
        state(State.OPEN);
    }

    private void state(State wanted) {
        state = wanted;
        states.choose(wanted.name());
        lookBack();
        show(bench.sight());
    }

    /// What was settled is read only while it is looked at.
    private void lookBack() {
        if (state == State.SETTLED) {
            String id = bench.letter().id();
            User me = bench.me();
            bench.away(() -> Settled.of(bench.desk(), bench.authors(), id, me), now -> {
                if (bench.letter().id().equals(id)) {
                    settled = now;
                    show(bench.sight());
                }
            });
        }
    }

    void open(String id) {
        if (state != State.OPEN) {
            state(State.OPEN);
        }
        filter = FindingFilter.ALL;
        open = id;
        turnTo(id);
        show(bench.sight());
        entries.afterwards(() -> entries.find(id).ifPresent(card -> card.getElement()
                .executeJs("this.scrollIntoView({block:'nearest',behavior:'smooth'})")));
    }

    /// Wordings for a stretch that the writer chose; absent when it holds nothing to reword.
    void asked(Optional<Diagnostic> wordings) {
        asked.are(wordings);
        if (wordings.isEmpty()) {
            Notices.say("There is nothing here that can be reworded.");
        }
        wordings.ifPresent(each -> open(each.id()));
    }

    private Optional<Diagnostic> find(String id) {
        return asked.now().filter(each -> each.id().equals(id)).or(() -> bench.sight()
                .diagnostic(id));
    }

    void another(String id) {
        find(id).ifPresent(each -> {
            int next = (chosen.getOrDefault(id, 0) + 1)
                    % Math.max(1, each.actions().size());
            chosen.put(id, next);
        });
        open(id);
    }

    /// The analysis is new: a second reading may have come with it.
    void refreshed(Sight sight) {
        asked.again(later -> open(later.id()));
        lookBack();
        show(sight);
    }

    void show(Sight sight) {
        if (ordered(sight).isEmpty()) {
            filter = FindingFilter.ALL;
        }
        states.count(State.OPEN.name(), sight.analysis().diagnostics().size());
        states.count(State.IGNORED.name(), sight.analysis().ignored().size());
        families.setVisible(
                state == State.OPEN && sight.analysis().diagnostics().size() > 1);
        families.getElement().getChild(0).setText(filter.words());
        List<RephraseEntry> shown =
                switch (state) {
                    case OPEN -> findings(sight);
                    case SETTLED ->
                        List.copyOf(
                                settled.stream().map(RephraseEntry.Taken::new).toList());
                    case IGNORED -> kept(sight);
                };
        entries.show(shown);
        boolean empty = shown.isEmpty();
        list.setVisible(!empty);
        nothing.setVisible(empty && sight.known());
        skeletons.setVisible(empty && !sight.known() && state == State.OPEN);
        nothing.setText(
                switch (state) {
                    case OPEN -> "Nothing to suggest. The letter reads kindly as it stands.";
                    case SETTLED -> "No wording was taken yet, or none of them stands any more.";
                    case IGNORED -> "Nothing is ignored here.";
                });
        foot.setText(sight.known() ? told(sight) : "Reading the letter");
    }

    private static String told(Sight sight) {
        String engine = Words.engine(sight.analysis().engine());
        return sight.analysis().diagnostics().size() < Findings.MOST
                ? engine + ", the same for everyone here"
                : engine + ". These are the weightiest; more come as they are settled.";
    }

    private List<RephraseEntry> findings(Sight sight) {
        List<RephraseEntry> shown = new ArrayList<>();
        asked.now().ifPresent(each -> {
            shown.add(new RephraseEntry.Asked());
            shown.add(new RephraseEntry.Open(
                    FindingCard.Face.of(each, each.id().equals(open), chosen.getOrDefault(each.id(), 0))));
        });
        List<Diagnostic> all = ordered(sight);
        first = first < all.size() ? first : 0;
        if (first > 0) {
            shown.add(new RephraseEntry.More(false));
        }
        int paragraph = -1;
        for (Diagnostic each : all.subList(first, Math.min(all.size(), first + PAGE))) {
            int number = sight.paragraphOf(each.range());
            if (number != paragraph) {
                paragraph = number;
                shown.add(new RephraseEntry.Group(number, sight.role(number)));
            }
            boolean isOpen = each.id().equals(open);
            shown.add(new RephraseEntry.Open(FindingCard.Face.of(each, isOpen, chosen.getOrDefault(each.id(), 0))));
        }
        if (first + PAGE < all.size()) {
            shown.add(new RephraseEntry.More(true));
        }
        return shown;
    }

    private void turn(int by) {
        first = Math.max(0, first + by);
        show(bench.sight());
        list.getElement().executeJs("this.scrollTop = 0");
    }

    /// Turns to the page with this finding, if it is not the one shown.
    private void turnTo(String id) {
        List<String> ids = ordered(bench.sight()).stream().map(Diagnostic::id).toList();
        int at = ids.indexOf(id);
        if (at >= 0 && (at < first || at >= first + PAGE)) {
            first = Math.max(0, at - PAGE / 2);
        }
    }

    private List<Diagnostic> ordered(Sight sight) {
        return sight.analysis().diagnostics().stream()
                .filter(each -> filter.shows(each, sight))
                .sorted(Comparator.comparingInt(each -> each.range().from()))
                .toList();
    }

    private static List<RephraseEntry> kept(Sight sight) {
        List<RephraseEntry> shown = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Ignored each : sight.analysis().ignored()) {
            if (seen.add(each.by().id())) {
                shown.add(new RephraseEntry.Kept(
                        each.by(), each.diagnostic().quote(), each.diagnostic().message()));
            }
        }
        return shown;
    }

    private Component draw(RephraseEntry entry) {
        return switch (entry) {
            case RephraseEntry.Group group ->
                Dom.text("h2", "fg", "").with(Dom.span("pn", "¶" + group.number()), Dom.span("", group.role()));
            case RephraseEntry.Asked asking -> askedHead();
            case RephraseEntry.Open finding -> new FindingCard(finding.face(), acts);
            case RephraseEntry.More more -> more(more.later());
            case RephraseEntry.Taken taken -> settledRow(taken.wording());
            case RephraseEntry.Kept kept -> keptRow(kept);
        };
    }

    private Component more(boolean later) {
        return later
                ? Act.ghost("Show the next " + PAGE, () -> turn(PAGE)).classed("fl-more")
                : Act.ghost("Show those before", () -> turn(-PAGE)).classed("fl-more");
    }

    private Component askedHead() {
        Act done = Act.smallIcon("x", "Put the asked wordings away", () -> {
            asked.are(Optional.empty());
            show(bench.sight());
        });
        return Dom.el("h2", "fg", Dom.span("grow", "You asked"), done);
    }

    private Component settledRow(Settled each) {
        Div words = Dom.div("grow", Dom.text("q", "", each.quote()), Dom.el("small", "", Dom.span("", each.note())));
        Act there = Act.ghost("Go to", () -> bench.editor().goTo(each.range())).classed("act");
        return Dom.div("fr", words, there.named("Go to “" + each.quote() + "”"));
    }

    private Component keptRow(RephraseEntry.Kept kept) {
        SetAside by = kept.by();
        String note = Keeping.reach(by) + ", by " + by.byName() + ", " + Words.ago(by.at(), java.time.Instant.now());
        Div words = Dom.div("grow", Dom.text("q", "", kept.quote()), Dom.el("small", "", Dom.span("", note)));
        return Dom.div(
                "fr", words, Act.ghost("Look again", () -> keeping.takeBack(by)).classed("act"));
    }

    private void chooseFilter() {
        List<Menu.Item> items = FindingFilter.offered(bench.sight(), bench.paragraph()).stream()
                .map(each -> Menu.Item.of(each.words(), () -> filter(each)).checked(each.equals(filter)))
                .toList();
        bench.menu().open(families, "Which findings", items);
    }

    private void filter(FindingFilter wanted) {
        filter = wanted;
        first = 0;
        show(bench.sight());
    }

    private final transient FindingCard.Acts acts = new FindingCard.Acts() {

        @Override
        public void open(String id) {
            open = id.equals(open) ? "" : id;
            show(bench.sight());
            if (!open.isEmpty()) {
                bench.sight().diagnostic(id).ifPresent(each -> bench.editor().openFinding(id));
            }
        }

        @Override
        public void choose(String id, int index) {
            chosen.put(id, index);
            show(bench.sight());
        }

        @Override
        public void use(String id, int index, String wording) {
            find(id).ifPresent(each -> take(each, index, wording));
        }

        @Override
        public void keep(Component anchor, String id) {
            bench.sight().diagnostic(id).ifPresent(each -> bench.menu()
                    .open(
                            anchor,
                            "Keep my words",
                            keeping.reaches(each),
                            "Kept under your name; undo it under Ignored."));
        }
    };

    private void take(Diagnostic each, int index, String wording) {
        fresh = each.id();
        boolean asIs = index < each.actions().size()
                && each.actions().get(index).edit().equals(wording);
        if (asIs && bench.sight().diagnostic(each.id()).isPresent()) {
            bench.editor().takeAction(each.id(), index, this::taken);
        } else {
            String origin = "finding:" + each.id() + ":" + each.code();
            bench.editor().applyEdit(bench.sight().scope(each), each.scopeText(), wording, origin, this::taken);
        }
    }

    private void taken(boolean done) {
        if (done) {
            open = "";
            chosen.remove(fresh);
            asked.drop(fresh);
            show(bench.sight());
        } else {
            Notices.say("The sentence has changed meanwhile, so nothing was replaced.");
        }
    }
}
