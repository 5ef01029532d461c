package org.rejoinder.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.account.User;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Away;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Menu;
import org.rejoinder.ui.parts.Palette;
import org.rejoinder.ui.parts.Palette.Entry;
import org.rejoinder.ui.workbench.OwnWindow;
import org.rejoinder.ui.workbench.TopBar;

/// A page beside the workbench.
public abstract class Frame extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Away away = new Away(this);
    private final Menu menu = new Menu();
    private final Palette palette = new Palette();
    private final TopBar top = new TopBar(this::chooseTheme, () -> toggle("drawer-open"));
    private final Dom.Block foot = Dom.el("footer", "status");
    private final Span quiet = Dom.span("sr-only", "");
    private final transient OwnWindow window;
    private final transient Visitor visitor;

    protected Frame(Desk desk, Visitor visitor, String classes) {
        this.desk = desk;
        this.visitor = visitor;
        setClassName(classes);
        foot.getElement().setAttribute("data-region", "");
        quiet.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        window = new OwnWindow(this, menu, visitor.now(), this::introduce);
        introduce(window.me());
        window.recall(kept -> {});
    }

    /// Puts the page together: the bar, what is between, and the line below.
    protected final void between(Component... parts) {
        add(top);
        add(parts);
        add(foot, quiet, menu, palette, new FrameKeys(this::find));
    }

    protected final Desk desk() {
        return desk;
    }

    protected final Away away() {
        return away;
    }

    public final Menu menu() {
        return menu;
    }

    protected final Palette palette() {
        return palette;
    }

    protected final TopBar top() {
        return top;
    }

    protected final User me() {
        return window.me();
    }

    public boolean mayEdit() {
        return me().role().mayEdit();
    }

    /// Says it once to those who listen.
    protected final void announce(String words) {
        quiet.setText(words);
    }

    /// The line below: what is told at its start, and at its end.
    protected final void foot(List<Component> start, List<Component> end) {
        foot.removeAll();
        foot.add(start.toArray(Component[]::new));
        foot.add(Dom.grow());
        foot.add(end.toArray(Component[]::new));
    }

    protected static Span told(String icon, String words) {
        Span told = Dom.span("", Dom.span("", words));
        if (!icon.isEmpty()) {
            told.addComponentAsFirst(new Icon(icon, "ic-14"));
        }
        return told;
    }

    /// Who does the work now: the built-in engine, or a model.
    protected final Span engine() {
        String name = desk.models().map(models -> models.status().summary()).orElse(EngineStatus.BUILT_IN);
        return told("chip", Words.engine(name));
    }

    /// The way to a letter: its folder, and itself.
    protected final void crumbs(Letter letter) {
        List<Component> way = new ArrayList<>();
        desk.letters().folders().stream()
                .filter(folder -> folder.id().equals(letter.folderId()))
                .forEach(folder -> way.add(Dom.span("fold", folder.name())));
        Component name = Dom.link("letters/" + letter.id(), "crumb", Dom.text("strong", "ell", letter.title()));
        way.add(name);
        top.crumbs(way);
    }

    /// The views of a letter, as in the workbench.
    protected final void views(String letterId, String current) {
        top.letterViews(letterId, current);
    }

    /// Opens a letter in the workbench where the range stands.
    protected static void open(String letterId, Range at) {
        UI.getCurrent().navigate("letters/" + letterId, QueryParameters.of("at", at.from() + "-" + at.to()));
    }

    /// Find or run, from any page.
    public void find() {
        List<Entry> entries = new ArrayList<>();
        UI ui = UI.getCurrent();
        entries.add(Entry.of("Do", "Start a letter", "talk it through", "comment", () -> ui.navigate("start")));
        entries.add(Entry.of("Do", "Audiences", "who might answer", "users", () -> ui.navigate("audiences")));
        for (Letter each : desk.letters().all()) {
            entries.add(Entry.of("Go to", each.title(), "letter", "doc", () -> ui.navigate("letters/" + each.id())));
        }
        for (Audience each : desk.audiences().all()) {
            Runnable go = () -> ui.navigate("audiences/" + each.id());
            entries.add(Entry.of("Go to", each.name(), "audience", "users", go));
        }
        palette.pick("Find or run", entries);
    }

    private void introduce(User user) {
        top.me(user, window::change);
        if (isAttached()) {
            visitor.goesBy(user);
            renamed();
        }
    }

    /// Who looks at the page goes by another name or colour now.
    protected void renamed() {}

    private void chooseTheme() {
        window.chooseTheme(top.themeButton());
    }

    private void toggle(String name) {
        Dom.toggle(this, name, !getClassNames().contains(name));
    }
}
