package org.rejoinder.ui.models;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Role;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.Models.ModelCall;
import org.rejoinder.assistant.Models.Spending;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.desk.Live.Bell;
import org.rejoinder.ui.desk.Visitor;
import org.rejoinder.ui.frame.Frame;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Notices;

/// The page of models: which are asked, how they do, what they may cost and did, and the log of calls.
@Route("models")
@PageTitle("Models · Rejoinder")
public class ModelsPage extends Frame {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient Models models;
    private final Map<Which, SlotCard> cards = new EnumMap<>(Which.class);
    private final Checkbox live = new Checkbox("Let the quick model read along while somebody writes");
    private final Checkbox content = new Checkbox("Keep the words of calls in the log");
    private final BigDecimalField tokens = new BigDecimalField("Tokens a day, 0 for no bound");
    private final BigDecimalField money = new BigDecimalField("Money a day, 0 for no bound");
    private final TextField currency = new TextField("Currency");
    private final Div refused = Dom.div("refused sm");
    private final CostMeter meter = new CostMeter();
    private final CallTable calls = new CallTable();
    private final Act save;
    private transient @Nullable Bell bell;

    public ModelsPage(Desk desk, Visitor visitor, Models models) {
        super(desk, visitor, "app app-page");
        this.models = models;
        top().crumbs(List.of(Dom.text("strong", "ell", "Models")));
        top().noLetter();
        card(Which.QUICK, "Quick model", "Reads along and offers wordings; small and fast serves best.");
        card(Which.STRONG, "Strong model", "Writes letters, speaks for the audience, answers questions.");
        refused.getElement().setAttribute("role", "alert");
        save = Act.primary("Save for everybody", this::save).classed("btn-lg");
        Main main = new Main();
        main.setClassName("page models");
        main.add(Dom.div(
                "page-in", opening(), slots(), policy(), Dom.div("slot-acts", save, refused), spending(), log()));
        between(main);
        show(models.settings());
        mayChange();
    }

    private static Div opening() {
        return Dom.div(
                "page-h",
                new H1("Models"),
                Dom.p(
                        "t3",
                        "The built-in engine needs none and is always there. A model makes it better: when it is slow,"
                                + " wrong, over budget or gone, the built-in engine goes on and says so."));
    }

    private void card(Which which, String title, String about) {
        cards.put(
                which, new SlotCard(which.name().toLowerCase(java.util.Locale.ROOT), title, about, () -> test(which)));
    }

    private Div slots() {
        return Dom.div("model-slots", cards.values().toArray(SlotCard[]::new));
    }

    private Section policy() {
        currency.setMaxLength(3);
        return section("Bounds and habits", Dom.div("slot-grid", tokens, money, currency), live, content);
    }

    private Section spending() {
        return section("Today", meter);
    }

    private Section log() {
        Act refresh = Act.ghost("Look again", this::look).with("refresh");
        return section(
                "Calls", Dom.p("t3", "Task, model, time and tokens; no words unless they are kept."), refresh, calls);
    }

    private static Section section(String title, com.vaadin.flow.component.Component... parts) {
        Section section = new Section(new H2(title));
        section.setClassName("slot-card");
        section.getElement().setAttribute("aria-label", title);
        section.add(parts);
        return section;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        bell = desk().live().onEngine(() -> load(ui));
        look();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        Optional.ofNullable(bell).ifPresent(Bell::remove);
        bell = null;
        super.onDetach(detach);
    }

    private void look() {
        getUI().ifPresent(ui -> Thread.startVirtualThread(() -> load(ui)));
    }

    private void load(UI ui) {
        EngineStatus status = models.status();
        Spending today = models.today();
        List<ModelCall> newest = models.calls(SHOWN);
        away().in(ui, () -> {
            cards.forEach((which, card) -> card.show(status.engine(which)));
            meter.show(today);
            calls.show(newest, today.currency());
        });
    }

    private void show(ModelSettings settings) {
        EngineStatus status = models.status();
        cards.forEach((which, card) -> card.show(settings.slot(which), models.key(which), status.engine(which)));
        Policy policy = settings.policy();
        live.setValue(policy.live());
        content.setValue(policy.keepContent());
        tokens.setValue(BigDecimal.valueOf(policy.tokensPerDay()));
        money.setValue(policy.moneyPerDay());
        currency.setValue(policy.currency());
    }

    private void mayChange() {
        boolean owner = me().role() == Role.OWNER;
        cards.values().forEach(card -> card.readOnly(!owner));
        List.of(live, content).forEach(box -> box.setReadOnly(!owner));
        tokens.setReadOnly(!owner);
        money.setReadOnly(!owner);
        currency.setReadOnly(!owner);
        save.setEnabled(owner);
        refused.setText(owner ? "" : "The owner of this workspace chooses its models.");
    }

    private ModelSettings typed() {
        BigDecimal day = Optional.ofNullable(tokens.getValue()).orElse(BigDecimal.ZERO);
        BigDecimal cost = Optional.ofNullable(money.getValue()).orElse(BigDecimal.ZERO);
        Policy policy = new Policy(
                live.getValue(), day.longValue(), cost, currency.getValue().strip(), content.getValue());
        return new ModelSettings(card(Which.QUICK).slot(), card(Which.STRONG).slot(), policy);
    }

    private SlotCard card(Which which) {
        SlotCard card = cards.get(which);
        if (card == null) {
            throw new IllegalStateException("There is no card for " + which + ".");
        }
        return card;
    }

    private void save() {
        if (me().role() != Role.OWNER) {
            return;
        }
        Map<Which, String> keys = new EnumMap<>(Which.class);
        cards.forEach((which, card) -> card.typedKey().ifPresent(key -> keys.put(which, key)));
        try {
            models.save(typed(), keys);
            refused.setText("");
            show(models.settings());
            Notices.say("Saved for everybody.");
            announce("Saved for everybody.");
        } catch (IllegalArgumentException problem) {
            refused.setText(String.valueOf(problem.getMessage()));
        }
    }

    private void test(Which which) {
        SlotCard card = card(which);
        String key = card.typedKey().orElse(null);
        ModelSettings.Slot slot = card.slot();
        card.testing();
        away().run(
                        () -> models.test(which, slot, key),
                        trial -> {
                            card.tested(trial);
                            look();
                        },
                        Notices::sorry);
    }
}
