package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rejoinder.account.User;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;
import org.rejoinder.ui.assistant.AssistantPanel;
import org.rejoinder.ui.assistant.ReadAs;
import org.rejoinder.ui.desk.Authors;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.editor.LetterEditor;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Menu;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Palette;

/// The page one writes on: explorer, the letter on its sheet, the assistant beside it.
@Route("")
@RouteAlias("letters/:letterId")
public class WorkbenchView extends Div implements BeforeEnterObserver, HasDynamicTitle, Bench {

    private static final long serialVersionUID = 1L;

    /// Paragraphs around the caret that have words in the margin: more than anybody scrolls through at once.
    private static final int MOST_IN_MARGIN = 1_000;

    private final transient Desk desk;
    private final transient Authors authors;
    private final transient Clock clock;
    private final Menu menu = new Menu();
    private final Palette palette = new Palette();
    private final Keys keys = new Keys();
    private final LetterEditor editor = new LetterEditor();
    private final TopBar top;
    private final StatusBar status;
    private final Div work;
    private final LetterTree tree;
    private final Explorer explorer;
    private final Outline outline;
    private final Versions versions = new Versions(this);
    private final OpenLetters open;
    private final Sheet sheet;
    private final AssistantPanel assistant;
    private final transient ReadAs readAs;
    private final transient LetterActs acts;
    private final transient FindOrRun findOrRun;
    private final transient EditorNews news;
    private final transient LetterHeading heading;
    private final transient WhoWrote whoWrote;
    private final transient Commands.Acts pageActs = new PageActs(this);
    private final transient Bells bells;
    private final transient Place place;
    private final transient OwnWindow window;
    private final transient Visitor visitor;
    private transient Sight sight = Sight.empty("");

    public WorkbenchView(Desk desk, Visitor visitor, Clock clock, Authors authors) {
        this.desk = desk;
        this.authors = authors;
        this.clock = clock;
        this.visitor = visitor;
        setClassName("app");
        window = new OwnWindow(this, menu, visitor.now(), this::introduce);
        acts = new LetterActs(this, id -> place().navigate(id), id -> place().left(id));
        bells = new Bells(this, desk, this::workspaceChanged, this::show);
        findOrRun = new FindOrRun(this, id -> place().navigate(id), (id, range) -> place().goTo(id, range));
        whoWrote = new WhoWrote(this);
        top = new TopBar(this::chooseTheme, () -> toggle("drawer-open"));
        status = new StatusBar(
                () -> show(AssistantPanel.Tab.REPHRASE), () -> editor.act("nextSuggestion"), this::aboutEngine);
        tree = new LetterTree(new RowActs(acts, menu, id -> place().navigate(id)));
        outline = new Outline(sight, editor::goTo, (paragraph, delta) -> moveParagraph(paragraph, delta));
        news = new EditorNews(this, acts, top, status, tree, outline);
        heading = new LetterHeading(desk, editor, top, menu, acts);
        explorer = new Explorer(tree, outline, new ExplorerActs());
        explorer.section(versions);
        open = new OpenLetters(desk.letters(), id -> place().navigate(id), () -> UI.getCurrent()
                .navigate(""));
        sheet = new Sheet(editor, open, new SheetActs());
        place = new Place(this, desk, sheet, tree, open, bells);
        assistant = new AssistantPanel(this, () -> toggle("no-asst"));
        assistant
                .rebuttals()
                .foot(
                        Act.plum("Write their full reply", pageActs::reply).with("reply"),
                        Act.icon("users", "Understand them", pageActs::understand)
                                .classed("btn-outline btn-lg sq32"));
        readAs = new ReadAs(this, bar -> sheet.notice("read-as", bar));
        assistant.checklist().onReadAs(readAs::begin);
        work = Dom.div("work", explorer, sheet, assistant);
        explorer.section(new Splitter("--rj-explorer", "start", 180, 420, 252, "Explorer width"));
        assistant.edge(new Splitter("--rj-assistant", "end", 300, 620, 384, "Assistant width"));
        add(top, work, status, menu, palette, keys);
        introduce(window.me());
        news.listen();
    }

    // ---- Where one is

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("letterId");
        event.getLocation().getQueryParameters().getSingleParameter("at").ifPresent(place::aim);
        refreshTree();
        id.ifPresentOrElse(place::open, this::begin);
        keys.listen(commands());
    }

    @Override
    public String getPageTitle() {
        Letter letter = place.letter();
        return letter == null ? "Rejoinder" : letter.title() + " · Rejoinder";
    }

    void headed(Letter letter) {
        heading.show(letter);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /// Another letter has been opened.
    void entered(Letter found) {
        sight = Sight.empty(found.id());
        readAs.end();
        whoWrote.end();
        editor.open(found.id(), found.title(), LetterHeading.byline(found));
        assistant.letter();
        versions.letter(found.id());
    }

    private void begin() {
        place.leave(NoLetter.begin(acts, this::pickFile, desk.letters().all(), place::navigate));
    }

    /// No letter is open any more.
    void emptied() {
        whoWrote.end();
        sight = Sight.empty("");
        top.noLetter();
        top.crumbs(List.of(Dom.text("strong", "ell", "Letters")));
        status.empty();
        outline.show(sight);
    }

    // ---- What is new

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("window.rejoinder.takeDrops(this)");
        window.recall(this::recalled);
        place.listen();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        bells.takeDown();
        super.onDetach(detach);
    }

    private void show(Sight seen) {
        if (!place.is(seen.analysis().letterId())) {
            return;
        }
        sight = seen;
        outline.show(seen);
        assistant.show(seen);
        readAs.show(seen);
        status.show(seen);
        engine();
        editor.engine(seen.analysis().engine());
        editor.margin(seen.around(paragraph(), MOST_IN_MARGIN).stream()
                .map(row -> new LetterEditor.Margin(
                        row.paragraph().number(),
                        row.role(),
                        seen.answeredBy(row.paragraph().number())))
                .toList());
    }

    void workspaceChanged() {
        refreshTree();
        engine();
        place.look();
        open.refresh();
    }

    private void refreshTree() {
        List<Letter> letters = desk.letters().all();
        tree.show(desk.letters().folders(), letters);
        explorer.empty(letters.isEmpty());
    }

    // ---- This window

    private void recalled(Map<String, String> kept) {
        try {
            assistant.choose(AssistantPanel.Tab.valueOf(kept.getOrDefault("tab", "REPHRASE")));
        } catch (IllegalArgumentException unknown) {
            assistant.choose(AssistantPanel.Tab.REPHRASE);
        }
        draft("draft".equals(kept.get("mode")));
    }

    private void introduce(User user) {
        editor.writtenBy(user);
        top.me(user, window::change);
        if (isAttached()) {
            visitor.goesBy(user);
        }
    }

    private void chooseTheme() {
        window.chooseTheme(top.themeButton());
    }

    void toggle(String name) {
        Dom.toggle(this, name, !getClassNames().contains(name));
    }

    void draft() {
        draft(!sheet.drafting());
    }

    private void draft(boolean on) {
        editor.drafting(on);
        sheet.mode(on);
        window.remember("mode", on ? "draft" : "revise");
    }

    // ---- Acts

    void show(AssistantPanel.Tab tab) {
        removeClassName("no-asst");
        addClassName("sheet-up");
        assistant.choose(tab);
    }

    private void moveParagraph(int paragraph, int delta) {
        sight.paragraph(paragraph).ifPresent(row -> {
            int from = row.paragraph().range().from();
            editor.goTo(new Range(from, from));
            editor.moveParagraph(delta);
        });
    }

    private void aboutEngine() {
        UI.getCurrent().navigate("models");
    }

    private void engine() {
        desk.models().ifPresent(models -> status.engine(models.status()));
    }

    void pickFile() {
        getElement().executeJs("window.rejoinder.pickFiles(this)");
    }

    void openPalette() {
        findOrRun.open(commands());
    }

    List<Command> commands() {
        return new Commands(this, acts, pageActs).list(place.letter() != null);
    }

    private final class ExplorerActs implements Explorer.Acts {

        @Override
        public void find() {
            openPalette();
        }

        @Override
        public void create(Component anchor) {
            acts.createMenu(anchor);
        }
    }

    private final class SheetActs implements Sheet.Acts {

        @Override
        public void draft(boolean on) {
            WorkbenchView.this.draft(on);
        }

        @Override
        public void focus() {
            toggle("focus");
        }

        @Override
        public void more(Component anchor) {
            List<Menu.Item> items = new ArrayList<>();
            new Commands(WorkbenchView.this, acts, pageActs).letterMenu().forEach(items::add);
            menu.open(anchor, "More", items);
        }
    }

    // ---- The bench

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public Authors authors() {
        return authors;
    }

    @Override
    public Letter letter() {
        Letter shown = place.letter();
        if (shown == null) {
            throw new IllegalStateException("No letter is open.");
        }
        return shown;
    }

    @Override
    public User me() {
        return window.me();
    }

    @Override
    public Sight sight() {
        return sight;
    }

    @Override
    public int paragraph() {
        return news.paragraph();
    }

    @Override
    public int words() {
        return news.words();
    }

    @Override
    public LetterEditor editor() {
        return editor;
    }

    @Override
    public Menu menu() {
        return menu;
    }

    @Override
    public Palette palette() {
        return palette;
    }

    @Override
    public void pickAudience() {
        Letter shown = place.letter();
        if (shown != null) {
            acts.chooseAudience(shown.id());
        }
    }

    @Override
    public <T> void away(Supplier<T> work, Consumer<T> then) {
        UI ui = UI.getCurrent();
        Thread.startVirtualThread(() -> {
            try {
                T made = work.get();
                Bells.in(ui, () -> then.accept(made));
            } catch (RuntimeException problem) {
                Bells.in(ui, () -> Notices.sorry(problem));
            }
        });
    }

    private Place place() {
        return place;
    }

    OwnWindow window() {
        return window;
    }

    Versions versions() {
        return versions;
    }

    WhoWrote whoWrote() {
        return whoWrote;
    }

    /// The panel beside the letter.
    AssistantPanel assistant() {
        return assistant;
    }
}
