package org.rejoinder.ui.audience;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Correspondent.Understanding;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Live.Bell;
import org.rejoinder.ui.desk.TextNews;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.desk.WhoMade;
import org.rejoinder.ui.frame.Frame;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Palette.Entry;

/// The page of one audience, with a letter to understand them by when one is named (`?letter=`).
@Route("audiences/:audienceId")
@RouteAlias("audiences")
public class AudienceView extends Frame implements BeforeEnterObserver, HasDynamicTitle, AudienceActs {

    private static final long serialVersionUID = 1L;

    private final transient TextNews news;
    private final transient AudienceKeeping keeping;
    private final AudienceList list;
    private final Main sheet = new Main();
    private final Div tabs = Dom.div("ftabs");
    private final Div tools = Dom.div("ed-tools");
    private final Div page = Dom.div("aud");
    private final Aside side = new Aside();
    private final ProfilePage profile = new ProfilePage(this);
    private final ReplyPanel panel = new ReplyPanel(this);
    private transient @Nullable Audience audience;
    private transient @Nullable Letter letter;
    private transient @Nullable Bell bell;
    private transient TextNews.@Nullable Reader reader;
    private boolean reading;
    private boolean again;

    /// What the engine makes of the audience and the letter.
    record Read(Audience audience, Snapshot head, Understanding understanding, String made, List<Rebuttal> rebuttals) {}

    public AudienceView(Desk desk, Visitor visitor, TextNews news) {
        super(desk, visitor, "app");
        this.news = news;
        keeping = new AudienceKeeping(desk.audiences());
        list = new AudienceList(this);
        sheet.setClassName("sheet");
        sheet.getElement().setAttribute("data-region", "");
        sheet.add(Dom.div("edbar", tabs, tools), page);
        side.setClassName("pan");
        side.getElement()
                .setAttribute("aria-label", "Objections and past replies")
                .setAttribute("data-region", "");
        side.add(panel);
        between(Dom.div("work three", list, sheet, side));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("audienceId").orElse("");
        letter = asked(event).flatMap(desk().letters()::find).orElse(null);
        audience = id.isEmpty() ? null : desk().audiences().find(id).orElse(null);
        show(!id.isEmpty());
    }

    private static Optional<String> asked(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getParameters().getOrDefault("letter", List.of()).stream()
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return (audience == null ? "Audiences" : audience.name()) + " · Rejoinder";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        bell = desk().live().onWorkspace(() -> away().in(ui, this::changed));
        listen();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        Optional.ofNullable(bell).ifPresent(Bell::remove);
        deafen();
        super.onDetach(detach);
    }

    private void deafen() {
        Optional.ofNullable(reader).ifPresent(TextNews.Reader::remove);
        reader = null;
    }

    private void listen() {
        deafen();
        Letter read = letter;
        if (read != null && getUI().isPresent()) {
            UI ui = getUI().get();
            reader = news.on(read.id(), () -> away().in(ui, this::read));
        }
    }

    /// Someone saved an audience or a letter: shows it, unless a fact is being written just now.
    private void changed() {
        list.show(desk().audiences().all(), audience, letters());
        if (audience != null && !profile.editing()) {
            desk().audiences()
                    .find(audience.id())
                    .filter(now -> !now.equals(audience))
                    .ifPresent(now -> {
                        audience = now;
                        show(true);
                    });
        }
    }

    private List<Letter> letters() {
        return desk().letters().all();
    }

    private void show(boolean asked) {
        list.show(desk().audiences().all(), audience, letters());
        page.removeAll();
        if (audience == null) {
            nobody(asked);
            return;
        }
        removeClassName("no-audience");
        head(audience);
        page.add(profile);
        profile.show(audience, letter);
        panel.show(audience, letter);
        listen();
        read();
    }

    private void nobody(boolean asked) {
        addClassName("no-audience");
        top().crumbs(List.of(Dom.text("strong", "ell", "Audiences")));
        tabs.removeAll();
        tools.removeAll();
        tabs.add(tab("Audiences"));
        sheet.getElement().setAttribute("aria-label", "Audiences");
        page.add(new AudienceCards(this, desk().audiences().all(), asked));
        foot(List.of(told("users", desk().audiences().all().size() + " audiences")), List.of());
    }

    private void head(Audience shown) {
        top().crumbs(List.of(
                Dom.link("audiences", "crumb fold", Dom.span("", "Audiences")),
                Dom.text("strong", "ell", shown.name())));
        if (letter != null) {
            views(letter.id(), "");
        }
        tabs.removeAll();
        if (letter != null) {
            tabs.add(Dom.link("letters/" + letter.id(), "ftab", Dom.span("ell", letter.title())));
        }
        tabs.add(tab(shown.name()));
        tools.removeAll();
        Act more = Act.icon("dots", "More", () -> {}).menu();
        more.addClickListener(click -> menu().open(more, shown.name(), keeping.menu(shown, this)));
        tools.add(more);
        sheet.getElement().setAttribute("aria-label", "Audience: " + shown.name());
        foot(
                List.of(told("users", keeping.origin(shown))),
                List.of(
                        told("", letter == null ? "No letter chosen" : "Read against “" + letter.title() + "”"),
                        engine()));
    }

    private static Div tab(String name) {
        Div tab = Dom.div("ftab is-here", new Icon("users", "ic-14 plum"), Dom.span("ell", name));
        tab.getElement().setAttribute("aria-current", "page");
        return tab;
    }

    // ---- Understand them

    private void read() {
        Audience as = audience;
        Letter of = letter;
        if (as == null || of == null) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        profile.reading();
        away().run(() -> read(as, of), this::seen, this::lost);
    }

    private Read read(Audience as, Letter of) {
        Snapshot head = desk().letterbox().head(of.id());
        LetterText text = LetterText.of(of.title(), of.from(), of.to(), head.text());
        Understanding understanding = desk().correspondent().understand(text, as);
        return new Read(
                as,
                head,
                understanding,
                WhoMade.words(desk(), understanding.engine()),
                desk().advocate().read(text, as).rebuttals());
    }

    private void seen(Read read) {
        reading = false;
        if (audience != null && read.audience().id().equals(audience.id())) {
            profile.show(read);
            panel.show(read);
        }
        if (again) {
            again = false;
            read();
        }
    }

    private void lost(RuntimeException problem) {
        reading = false;
        again = false;
        profile.failed(this::read);
    }

    // ---- What can be done

    @Override
    public void save(Audience changed) {
        audience = desk().audiences().save(changed);
        announce("Kept.");
        list.show(desk().audiences().all(), audience, letters());
        head(audience);
        panel.show(audience, letter);
        read();
    }

    @Override
    public Audience audience() {
        return java.util.Objects.requireNonNull(audience);
    }

    @Override
    public void go(String audienceId) {
        Map<String, String> asked = letter == null ? Map.of() : Map.of("letter", letter.id());
        removeClassName("drawer-open");
        UI.getCurrent()
                .navigate("audiences" + (audienceId.isEmpty() ? "" : "/" + audienceId), QueryParameters.simple(asked));
    }

    @Override
    public void pickLetter() {
        palette()
                .pick(
                        "Understand them for a letter",
                        letters().stream()
                                .filter(each -> each.kind() != Letter.Kind.REPLY)
                                .map(each -> Entry.of("Letters", each.title(), "", "doc", () -> choose(each)))
                                .toList());
    }

    private void choose(Letter chosen) {
        UI.getCurrent().navigate("audiences/" + audience().id(), QueryParameters.simple(Map.of("letter", chosen.id())));
    }

    @Override
    public void create() {
        keeping.create(this);
    }

    @Override
    public void bring() {
        keeping.bring(this);
    }

    @Override
    public void find() {
        super.find();
    }

    @Override
    public void openLetter(Range at) {
        if (letter != null) {
            open(letter.id(), at);
        }
    }

    @Override
    public void letThemAnswer() {
        if (letter != null) {
            UI.getCurrent()
                    .navigate(
                            "letters/" + letter.id() + "/exchange",
                            QueryParameters.simple(Map.of("as", audience().id())));
        } else {
            Notices.say("Choose a letter first.");
            pickLetter();
        }
    }

    @Override
    public void download(String name, String text) {
        getElement().executeJs("window.rejoinder.download($0, 'application/yaml', $1)", name, text);
    }
}
