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
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.text.Range;
import org.rejoinder.ui.assistant.AssistantPanel;
import org.rejoinder.ui.assistant.ReadAs;
import org.rejoinder.ui.desk.Authors;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.editor.EditorEvents;
import org.rejoinder.ui.editor.LetterEditor;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
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
    private final transient Finder finder;
    private final transient WhoWrote whoWrote;
    private final transient Commands.Acts pageActs = new PageActs(this);
    private final transient Bells bells;
    private transient @Nullable Letter letter;
    private final transient OwnWindow window;
    private final transient Visitor visitor;
    private int words;
    private int paragraph;
    private transient Sight sight = Sight.empty("");
    private transient @Nullable Range target;

    public WorkbenchView(Desk desk, Visitor visitor, Clock clock, Authors authors) {
        this.desk = desk;
        this.authors = authors;
        this.clock = clock;
        this.visitor = visitor;
        setClassName("app");
        window = new OwnWindow(this, menu, visitor.now(), this::introduce);
        acts = new LetterActs(this, this::navigate, this::left);
        bells = new Bells(this, desk, this::workspaceChanged, this::show);
        finder = new Finder(desk, this::goTo);
        whoWrote = new WhoWrote(this);
        top = new TopBar(this::chooseTheme, () -> toggle("drawer-open"));
        status = new StatusBar(
                () -> show(AssistantPanel.Tab.REPHRASE), () -> editor.act("nextSuggestion"), this::aboutEngine);
        tree = new LetterTree(new TreeActs());
        outline = new Outline(sight, editor::goTo, (paragraph, delta) -> moveParagraph(paragraph, delta));
        explorer = new Explorer(tree, outline, new ExplorerActs());
        explorer.section(versions);
        open = new OpenLetters(
                desk.letters(), this::navigate, () -> UI.getCurrent().navigate(""));
        sheet = new Sheet(editor, open, new SheetActs());
        assistant = new AssistantPanel(this, () -> toggle("no-asst"));
        assistant
                .rebuttals()
                .foot(
                        Act.plum("Write their full reply", pageActs::exchange).with("reply"),
                        Act.icon("users", "Understand them", pageActs::understand)
                                .classed("btn-outline btn-lg sq32"));
        readAs = new ReadAs(this, bar -> sheet.notice("read-as", bar));
        assistant.checklist().onReadAs(readAs::begin);
        work = Dom.div("work", explorer, sheet, assistant);
        explorer.section(new Splitter("--rj-explorer", "start", 180, 420, 252, "Explorer width"));
        assistant.edge(new Splitter("--rj-assistant", "end", 300, 620, 384, "Assistant width"));
        add(top, work, status, menu, palette, keys);
        introduce(window.me());
        listen();
    }

    // ---- Where one is

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("letterId");
        event.getLocation().getQueryParameters().getSingleParameter("at").ifPresent(this::aim);
        refreshTree();
        if (id.isEmpty()) {
            begin();
        } else {
            desk.letters().find(id.get()).ifPresentOrElse(this::open, this::unknown);
        }
        keys.listen(commands());
    }

    /// Where to go in the letter: “from-to”.
    private void aim(String at) {
        if (at.matches("\\d{1,8}-\\d{1,8}")) {
            String[] ends = at.split("-", 2);
            int from = Integer.parseInt(ends[0]);
            target = new Range(from, Math.max(from, Integer.parseInt(ends[1])));
        }
    }

    @Override
    public String getPageTitle() {
        return letter == null ? "Rejoinder" : letter.title() + " · Rejoinder";
    }

    private void open(Letter found) {
        if (found.binned()) {
            binned(found);
            return;
        }
        boolean same = letter != null && letter.id().equals(found.id());
        letter = found;
        sheet.instead(null);
        removeClassName("no-letter");
        headed();
        if (!same) {
            sight = Sight.empty(found.id());
            readAs.end();
            whoWrote.end();
            editor.open(found.id(), found.title(), byline(found));
            assistant.letter();
            open.opened(found.id());
            tree.choose(found.id());
            bells.letter(found.id());
            versions.letter(found.id());
        }
        if (target != null) {
            editor.goTo(target);
            target = null;
        }
    }

    private void headed() {
        Letter shown = letter();
        editor.headed(shown.title(), byline(shown));
        Act name = Act.bare("crumb", () -> {}).menu();
        name.add(Dom.text("strong", "ell", shown.title()), new Icon("chev-d", "ic-14"));
        name.addClickListener(click -> menu.open(name, shown.title(), acts.letterMenu(shown.id())));
        List<Component> way = new ArrayList<>();
        desk.letters().folders().stream()
                .filter(folder -> folder.id().equals(shown.folderId()))
                .forEach(folder -> way.add(Dom.span("fold", folder.name())));
        way.add(name);
        top.crumbs(way);
        top.letterViews(shown.id(), "write");
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private static String byline(Letter letter) {
        String to = letter.to().isBlank() ? "" : " to " + letter.to();
        String from = letter.from().isBlank() ? "" : ", from " + letter.from();
        return to.isEmpty() && from.isEmpty() ? "" : "Open letter" + to + from;
    }

    private void begin() {
        leave();
        sheet.instead(NoLetter.begin(acts, this::pickFile, desk.letters().all(), this::navigate));
    }

    private void unknown() {
        leave();
        sheet.instead(NoLetter.unknown());
    }

    private void binned(Letter gone) {
        leave();
        sheet.instead(NoLetter.binned(gone, () -> {
            desk.letters().restore(gone.id());
            desk.letters().find(gone.id()).ifPresent(this::open);
        }));
    }

    private void leave() {
        whoWrote.end();
        letter = null;
        sight = Sight.empty("");
        addClassName("no-letter");
        top.noLetter();
        top.crumbs(List.of(Dom.text("strong", "ell", "Letters")));
        status.empty();
        tree.choose(null);
        outline.show(sight);
        bells.workspace();
    }

    private void navigate(String letterId) {
        removeClassName("drawer-open");
        UI.getCurrent().navigate("letters/" + letterId);
    }

    private void left(String letterId) {
        if (letter != null && letter.id().equals(letterId)) {
            UI.getCurrent().navigate("");
        }
    }

    private void goTo(String letterId, Range range) {
        if (letter != null && letter.id().equals(letterId)) {
            editor.goTo(range);
        } else {
            target = range;
            navigate(letterId);
        }
    }

    // ---- What is new

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("window.rejoinder.takeDrops(this)");
        window.recall(this::recalled);
        if (letter != null) {
            bells.letter(letter.id());
        } else {
            bells.workspace();
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        bells.takeDown();
        super.onDetach(detach);
    }

    private void show(Sight seen) {
        if (letter == null || !letter.id().equals(seen.analysis().letterId())) {
            return;
        }
        sight = seen;
        outline.show(seen);
        assistant.show(seen);
        readAs.show(seen);
        status.show(seen);
        engine();
        editor.engine(seen.analysis().engine());
        editor.margin(seen.around(paragraph, MOST_IN_MARGIN).stream()
                .map(row -> new LetterEditor.Margin(
                        row.paragraph().number(),
                        row.role(),
                        seen.answeredBy(row.paragraph().number())))
                .toList());
    }

    private void workspaceChanged() {
        refreshTree();
        engine();
        if (letter != null) {
            desk.letters().find(letter.id()).ifPresent(this::changed);
        }
        open.refresh();
    }

    private void changed(Letter now) {
        boolean other = letter != null && !java.util.Objects.equals(letter.audienceId(), now.audienceId());
        letter = now;
        if (now.binned()) {
            binned(now);
            return;
        }
        headed();
        if (other) {
            bells.lookAgain(now.id());
        }
    }

    private void refreshTree() {
        List<Letter> letters = desk.letters().all();
        tree.show(desk.letters().folders(), letters);
        explorer.empty(letters.isEmpty());
    }

    // ---- What the editor tells

    private void listen() {
        editor.on("stats-changed", EditorEvents.Stats.class, this::counted);
        editor.on("caret-moved", EditorEvents.Caret.class, this::moved);
        editor.on("suggestions-changed", EditorEvents.Waiting.class, waiting -> status.suggestions(waiting.open()));
        editor.on("people-changed", EditorEvents.People.class, this::people);
        editor.on("finding-opened", EditorEvents.Named.class, named -> assistant.open(named.id()));
        editor.on("show-another", EditorEvents.Named.class, named -> assistant.another(named.id()));
        editor.on("keep-words", EditorEvents.Kept.class, this::keep);
        editor.on("suggestion-declined", EditorEvents.Answered.class, this::declined);
        editor.on(
                "rephrase-asked", EditorEvents.Rephrase.class, asked -> rephrase(new Range(asked.from(), asked.to())));
        editor.on("palette-asked", this::openPalette);
        editor.on("letter-gone", EditorEvents.Gone.class, gone -> workspaceChanged());
        editor.on("files-dropped", EditorEvents.Dropped.class, dropped -> bring(dropped.files()));
        getElement()
                .addEventListener("files-brought", event -> brought(event.getEventDetail(EditorEvents.Brought.class)))
                .addEventDetail();
    }

    private void moved(EditorEvents.Caret caret) {
        paragraph = caret.paragraph();
        outline.at(paragraph);
    }

    private void bring(List<EditorEvents.File> files) {
        files.forEach(file -> acts.bring(file.name(), file.text()));
    }

    private void brought(EditorEvents.Brought brought) {
        bring(brought.files());
        if (!brought.refused().isEmpty()) {
            Notices.say(
                    String.join(", ", brought.refused()) + ": only Markdown and plain text up to 8 MB can be read.");
        }
    }

    private void counted(EditorEvents.Stats stats) {
        words = stats.words();
        status.show(stats);
    }

    private void people(EditorEvents.People here) {
        top.people(here.people(), person -> {
            editor.follow(person.clientId());
            Notices.undoable("Following " + person.name() + ".", () -> editor.follow(""));
        });
        status.show(here);
        tree.people(here.people());
    }

    private void declined(EditorEvents.Answered answered) {
        if (answered.whole()) {
            away(() -> desk.suggestions().decline(answered.id(), me()), this::putAway);
        }
    }

    private void putAway(Suggestion declined) {
        Notices.undoable("Declined.", () -> desk.suggestions().reopen(declined.id()));
    }

    private void rephrase(Range range) {
        String id = letter().id();
        show(AssistantPanel.Tab.REPHRASE);
        away(
                () -> desk.rephraser()
                        .flatMap(each -> each.rephrase(desk.letterbox().head(id).text(), range)),
                assistant::asked);
    }

    private void keep(EditorEvents.Kept kept) {
        Reach reach = Reach.valueOf(kept.reach());
        sight.diagnostic(kept.id()).ifPresent(each -> assistant.keeping().keep(each, reach));
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
        List<Palette.Entry> entries = new ArrayList<>();
        commands().forEach(command -> entries.add(command.entry()));
        if (letter != null) {
            sight.analysis()
                    .outline()
                    .forEach(row -> entries.add(Palette.Entry.of(
                            "Go to",
                            "¶" + row.paragraph().number() + ", " + row.role(),
                            letter().title(),
                            "list",
                            () -> editor.goTo(row.paragraph().range()))));
        }
        desk.letters()
                .all()
                .forEach(each -> entries.add(
                        Palette.Entry.of("Go to", each.title(), "letter", "doc", () -> navigate(each.id()))));
        palette.open("Find or run", entries, this::search);
    }

    private void search(String query) {
        away(() -> finder.find(query), found -> palette.offer(query, found));
    }

    List<Command> commands() {
        return new Commands(this, acts, pageActs).list(letter != null);
    }

    private final class TreeActs implements LetterTree.Acts {

        @Override
        public void open(String letterId) {
            navigate(letterId);
        }

        @Override
        public void rename(String row) {
            LetterTree.split(row, acts::rename, acts::renameFolder);
        }

        @Override
        public void bin(String row) {
            LetterTree.split(row, acts::bin, acts::binFolder);
        }

        @Override
        public void menu(String row, double x, double y) {
            LetterTree.split(
                    row,
                    id -> menu.openAt(x, y, "Letter", acts.letterMenu(id)),
                    id -> menu.openAt(x, y, "Folder", acts.folderMenu(id)));
        }

        @Override
        public void move(String letterId, @Nullable String folderId) {
            acts.move(letterId, folderId);
        }
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
        Letter shown = letter;
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
        return paragraph;
    }

    @Override
    public int words() {
        return words;
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
        if (letter != null) {
            acts.chooseAudience(letter.id());
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
