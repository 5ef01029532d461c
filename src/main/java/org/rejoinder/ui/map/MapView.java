package org.rejoinder.ui.map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.letter.SetAsides.SetAside;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Live.Bell;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.frame.Frame;
import org.rejoinder.ui.map.Chart.Thread;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Menu.Item;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Palette.Entry;
import org.rejoinder.ui.parts.Seg;

/// The page of the argument map.
@Route("letters/:letterId/map")
public class MapView extends Frame implements BeforeEnterObserver, HasDynamicTitle, MapActs {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final Main sheet = new Main();
    private final Div filters = Dom.div("flts");
    private final Div body = Dom.div("am-b");
    private final H1 heading = new H1();
    private final MapCanvas canvas = new MapCanvas(this);
    private final MapTable table = new MapTable(this);
    private final ThreadPanel panel = new ThreadPanel(this);
    private final Seg form = new Seg("Form", "seg seg-sm");
    private final Act export;
    private final transient Set<Coverage.State> hidden = EnumSet.noneOf(Coverage.State.class);
    private final transient List<Bell> bells = new ArrayList<>();
    private transient @Nullable Letter letter;
    private transient @Nullable Chart chart;
    private String chosen = "";
    private boolean asTable;
    private boolean reading;
    private boolean again;

    public MapView(Desk desk, Visitor visitor, Clock clock) {
        super(desk, visitor, "app");
        this.clock = clock;
        form.option("columns", "Columns", "compare", this::columns);
        form.option("map", "Map", "map", () -> form(false));
        form.option("table", "Table", "list", () -> form(true));
        form.choose("map");
        heading.setClassName("sr-only");
        export = Act.ghost("Export", () -> {}).menu();
        export.addClickListener(click -> export());
        sheet.setClassName("sheet");
        sheet.getElement().setAttribute("aria-label", "Argument map").setAttribute("data-region", "");
        sheet.add(heading, Dom.div("edbar map-bar", form, filters, Dom.grow(), export), body, legend());
        between(Dom.div("work map2", sheet, panel));
    }

    private static Component legend() {
        Div keys = Dom.div(
                "keys-l",
                Dom.kbd("←"),
                Dom.kbd("→"),
                Dom.span("", "along a thread"),
                Dom.kbd("↑"),
                Dom.kbd("↓"),
                Dom.span("", "between"));
        return Dom.div("am-f", line("answers"), line("mentions"), line("open"), line("concedes"), Dom.grow(), keys);
    }

    private static Component line(String form) {
        String words =
                switch (form) {
                    case "mentions" -> "only mentions";
                    case "open" -> "nothing yet";
                    default -> form;
                };
        return Dom.span("", Dom.hidden(Dom.span("lg lg-" + form, "")), Dom.span("", words));
    }

    // ---- Where one is

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        letter = event.getRouteParameters()
                .get("letterId")
                .flatMap(desk().letters()::find)
                .orElse(null);
        chart = null;
        chosen = "";
        if (letter == null) {
            nowhere();
        } else {
            crumbs(letter);
            views(letter.id(), "map");
            heading.setText("Argument map: " + letter.title());
            listen();
            read();
        }
    }

    private void nowhere() {
        body.removeAll();
        body.add(Dom.div(
                "empty",
                Dom.p("", "There is no letter at this address."),
                Act.outline("All letters", () -> UI.getCurrent().navigate(""))));
    }

    @Override
    public String getPageTitle() {
        return (letter == null ? "Argument map" : "Map: " + letter.title()) + " · Rejoinder";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        listen();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        hang();
        super.onDetach(detach);
    }

    private void hang() {
        bells.forEach(Bell::remove);
        bells.clear();
    }

    private void listen() {
        hang();
        Letter shown = letter;
        if (shown != null && getUI().isPresent()) {
            UI ui = getUI().get();
            bells.add(desk().live().onFindings(shown.id(), () -> away().in(ui, this::read)));
            bells.add(desk().live().onWorkspace(() -> away().in(ui, this::read)));
        }
    }

    // ---- What it shows

    private void read() {
        Letter shown = letter;
        if (shown == null) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        if (chart == null) {
            body.removeAll();
            body.add(Dom.hidden(Dom.div("sk late", Dom.el("i", ""), Dom.el("i", ""), Dom.el("i", ""))));
        }
        away().run(() -> Chart.of(desk(), desk().letters().find(shown.id()).orElse(shown)), this::show, problem -> {
            reading = false;
            failed();
        });
    }

    private void failed() {
        body.removeAll();
        body.add(Dom.div(
                "say fail",
                new Icon("chip"),
                Dom.span(
                        "grow",
                        Dom.text("b", "", "The engine did not answer."),
                        Dom.span("safe", "Your letter is unchanged.")),
                Act.outline("Try again", this::read)));
    }

    private void show(Chart read) {
        reading = false;
        if (!read.equals(chart)) {
            chart = read;
            letter = read.letter();
            draw(read);
        }
        if (again) {
            again = false;
            read();
        }
    }

    private void draw(Chart read) {
        body.removeAll();
        if (!read.claims().isEmpty()) {
            body.add(thesis(read), asTable ? table : canvas);
            canvas.show(read, hidden);
            table.show(read);
        } else if (read.audience() == null) {
            body.add(Dom.div(
                    "empty",
                    Dom.p("", "Choose who might answer, and their best objections appear here."),
                    Act.primary("Choose who might answer", this::pickAudience)));
        } else {
            body.add(Dom.div("empty", Dom.p("", "A few more lines, and there will be something to answer.")));
        }
        filters(read);
        choose(read.thread(chosen).isPresent() ? chosen : "");
        int words =
                read.head().text().isBlank() ? 0 : read.head().text().strip().split("\\s+").length;
        foot(
                List.of(
                        told("branch", "Version " + read.head().version()),
                        Dom.span("t3 wide-only", "Map, list and text choose each other")),
                List.of(told("", Words.count(words, "word", "words")), engine()));
    }

    private static Component thesis(Chart read) {
        Div thesis = Dom.div("am-t", Dom.text("b", "", "Thesis"), Dom.p("ell", read.thesis()));
        thesis.getElement().setAttribute("title", read.thesis());
        thesis.setVisible(!read.thesis().isBlank());
        return thesis;
    }

    private void filters(Chart read) {
        filters.removeAll();
        for (Coverage.State state : List.of(
                Coverage.State.ANSWERED, Coverage.State.MENTIONED, Coverage.State.OPEN, Coverage.State.CONCEDED)) {
            long count = read.count(state);
            if (count > 0) {
                filters.add(filter(state, count));
            }
        }
    }

    private Component filter(Coverage.State state, long count) {
        Act filter = Act.bare("flt " + Says.tint(state), () -> toggle(state));
        filter.add(
                new Icon(Says.icon(state)),
                Dom.span("", count + " " + Says.state(state).toLowerCase(java.util.Locale.ROOT)));
        filter.getElement().setAttribute("aria-pressed", Boolean.toString(!hidden.contains(state)));
        return filter;
    }

    private void toggle(Coverage.State state) {
        if (!hidden.remove(state)) {
            hidden.add(state);
        }
        if (chart != null) {
            draw(chart);
        }
    }

    private void form(boolean shown) {
        asTable = shown;
        form.choose(shown ? "table" : "map");
        if (chart != null) {
            draw(chart);
        }
    }

    private void columns() {
        if (letter != null) {
            UI.getCurrent().navigate("letters/" + letter.id() + "/exchange");
        }
    }

    private void export() {
        Chart shown = chart;
        if (shown != null) {
            menu().open(
                            export,
                            "Export",
                            List.of(
                                    Item.of("Argdown file", () -> getElement()
                                                    .executeJs(
                                                            "window.rejoinder.download($0, 'text/plain', $1)",
                                                            file(shown),
                                                            Argdown.of(shown)))
                                            .icon("doc"),
                                    Item.of("Copy as Argdown", () -> copy(Argdown.of(shown)))
                                            .icon("compare")));
        }
    }

    private void copy(String text) {
        getElement().executeJs("navigator.clipboard?.writeText($0)", text);
        Notices.say("Copied.");
    }

    private static String file(Chart shown) {
        String name = shown.letter().title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("(^-+|-+$)", "");
        return (name.isEmpty() ? "letter" : name) + ".argdown";
    }

    // ---- What can be done

    @Override
    public void choose(String label) {
        Chart shown = chart;
        if (shown == null) {
            return;
        }
        chosen = label;
        canvas.choose(label);
        panel.show(shown, shown.thread(label).orElse(null));
    }

    @Override
    public void open(Range range) {
        if (letter != null) {
            open(letter.id(), range);
        }
    }

    @Override
    public void pin(Thread thread, Coverage.State state) {
        if (letter == null) {
            return;
        }
        unpin(thread);
        SetAside pin = desk().setAsides()
                .add(new SetAside(
                        UUID.randomUUID().toString(),
                        Reach.PIN,
                        letter.id(),
                        thread.rebuttal().id(),
                        thread.rebuttal().text(),
                        "",
                        state.name(),
                        me().id(),
                        me().name(),
                        clock.instant()));
        Notices.undoable("Noted. It stays so when the letter is read again.", () -> desk().setAsides()
                .remove(pin.id()));
    }

    @Override
    public void unpin(Thread thread) {
        if (letter != null) {
            desk().setAsides().of(letter.id()).stream()
                    .filter(each -> each.reach() == Reach.PIN
                            && each.code().equals(thread.rebuttal().id()))
                    .map(SetAside::id)
                    .toList()
                    .forEach(desk().setAsides()::remove);
        }
    }

    @Override
    public void pickAudience() {
        palette()
                .pick(
                        "Who might answer",
                        desk().audiences().all().stream()
                                .map(each -> Entry.of(
                                        "Audiences", each.name(), each.summary(), "users", () -> audience(each.id())))
                                .toList());
    }

    private void audience(String id) {
        Optional.ofNullable(letter).ifPresent(shown -> {
            letter = desk().letters().chooseAudience(shown.id(), id);
            read();
        });
    }
}
