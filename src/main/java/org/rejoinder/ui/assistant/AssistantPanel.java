package org.rejoinder.ui.assistant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Conversation;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Models;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.models.AskPane;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Rows;

/// The assistant beside the letter, one tab for each thing it does.
public final class AssistantPanel extends Composite<Aside> {

    private static final long serialVersionUID = 1L;

    /// What the panel holds; a tab is shown only when its pane is there.
    public enum Tab {
        REPHRASE("Rephrase"),
        REBUTTALS("Rebuttals"),
        CHECKLIST("Checklist"),
        ASK("Ask");

        private final String words;

        Tab(String words) {
            this.words = words;
        }
    }

    private final Rows tabs = new Rows("tablist", "Assistant");
    private final Map<Tab, Div> heads = new EnumMap<>(Tab.class);
    private final Map<Tab, Span> counts = new EnumMap<>(Tab.class);
    private final Map<Tab, Component> panes = new EnumMap<>(Tab.class);
    private final Div body = Dom.div("asst-body");
    private final RephrasePane rephrase;
    private final RebuttalsPane rebuttals;
    private final ChecklistPane checklist;
    private final @Nullable AskPane ask;
    private final transient Runnable hide;
    private Tab chosen = Tab.REPHRASE;

    public AssistantPanel(Bench bench, Runnable hide) {
        this.hide = hide;
        rephrase = new RephrasePane(bench);
        rebuttals = new RebuttalsPane(bench);
        checklist = new ChecklistPane(bench, this::choose);
        pane(Tab.REPHRASE, rephrase);
        pane(Tab.REBUTTALS, rebuttals);
        pane(Tab.CHECKLIST, checklist);
        ask = ask(bench);
        if (ask != null) {
            pane(Tab.ASK, ask);
        }
        choose(chosen);
    }

    private static @Nullable AskPane ask(Bench bench) {
        Models models = bench.desk().models().orElse(null);
        Conversation conversation = bench.desk().conversation().orElse(null);
        return models == null || conversation == null ? null : new AskPane(bench, conversation, models);
    }

    @Override
    protected Aside initContent() {
        Aside aside = new Aside();
        aside.setClassName("asst");
        aside.getElement().setAttribute("aria-label", "Assistant").setAttribute("data-region", "");
        Act fold = Act.icon("panel-r", "Hide assistant", hide);
        tabs.setClassName("tabs-in");
        Component grab = new SheetGrab();
        aside.add(grab, Dom.div("tabs", tabs, Dom.grow(), fold), body);
        return aside;
    }

    /// Adds a tab for something that works.
    public void pane(Tab tab, Component pane) {
        Span count = Dom.span("cnt" + (tab == Tab.REBUTTALS ? " plum" : ""), "");
        count.setVisible(false);
        Div head = Dom.div("tab", Dom.span("", tab.words), count);
        String id = "tab-" + tab.name().toLowerCase(java.util.Locale.ROOT);
        head.setId(id);
        head.getElement()
                .setAttribute("role", "tab")
                .setAttribute("data-row", tab.name())
                .setAttribute("aria-controls", "pane-" + id);
        head.addClickListener(click -> choose(tab));
        pane.setId("pane-" + id);
        pane.getElement().setAttribute("role", "tabpanel").setAttribute("aria-labelledby", id);
        heads.put(tab, head);
        counts.put(tab, count);
        panes.put(tab, pane);
        tabs.add(head);
        body.add(pane);
        pane.setVisible(tab == chosen);
    }

    /// What is dragged to make the panel wider.
    public void edge(Component splitter) {
        getContent().add(splitter);
    }

    public void choose(Tab tab) {
        if (!panes.containsKey(tab)) {
            return;
        }
        chosen = tab;
        heads.forEach((each, head) -> head.getElement().setAttribute("aria-selected", Boolean.toString(each == tab)));
        panes.forEach((each, pane) -> pane.setVisible(each == tab));
        getElement().executeJs("window.rejoinder.remember('tab', $0)", tab.name());
    }

    public Tab chosen() {
        return chosen;
    }

    public void show(Sight sight) {
        rephrase.refreshed(sight);
        rebuttals.show(sight);
        checklist.show(sight);
        if (ask != null) {
            ask.show(sight);
        }
        count(Tab.REPHRASE, sight.analysis().diagnostics().size());
        count(Tab.REBUTTALS, (int) (sight.covered(Coverage.State.OPEN) + sight.covered(Coverage.State.MENTIONED)));
    }

    private void count(Tab tab, int count) {
        Span badge = counts.get(tab);
        if (badge != null) {
            badge.setVisible(count > 0);
            badge.setText(Integer.toString(count));
            String words = tab == Tab.REBUTTALS ? count + " not yet answered" : count + " open";
            badge.getElement().setAttribute("aria-label", words).setAttribute("role", "img");
        }
    }

    /// Brings the card of a finding to the front.
    public void open(String findingId) {
        choose(Tab.REPHRASE);
        rephrase.open(findingId);
    }

    /// Shows wordings that were asked for, also where no rule spoke.
    public void asked(Optional<Diagnostic> wordings) {
        choose(Tab.REPHRASE);
        rephrase.asked(wordings);
    }

    public void another(String findingId) {
        rephrase.another(findingId);
    }

    public Keeping keeping() {
        return rephrase.keeping();
    }

    public RebuttalsPane rebuttals() {
        return rebuttals;
    }

    public ChecklistPane checklist() {
        return checklist;
    }

    public void letter() {
        rephrase.letter();
        checklist.letter();
        if (ask != null) {
            ask.letter();
        }
    }
}
