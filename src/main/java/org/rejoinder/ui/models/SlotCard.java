package org.rejoinder.ui.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.EngineStatus.Engine;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.Models.KeyState;
import org.rejoinder.assistant.Models.Trial;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;

/// One place for a model: what is asked, how, at what price, and a test of it.
final class SlotCard extends Section {

    private static final long serialVersionUID = 1L;

    private final Select<Provider> provider = new Select<>();
    private final TextField address = new TextField("Address");
    private final TextField model = new TextField("Model");
    private final PasswordField key = new PasswordField("Key");
    private final BigDecimalField inputPrice = new BigDecimalField("Price in, per million tokens");
    private final BigDecimalField outputPrice = new BigDecimalField("Price out, per million tokens");
    private final NumberField patience = new NumberField("Wait for the first word, seconds");
    private final Div now = Dom.div("t3 sm");
    private final Div result = Dom.div("trial sm");
    private final Div more;
    private final Act test;
    private boolean keyTyped;

    SlotCard(String id, String title, String about, Runnable tested) {
        setClassName("slot-card");
        setId("slot-" + id);
        H2 heading = new H2(title);
        heading.setId("slot-" + id + "-title");
        getElement().setAttribute("aria-labelledby", "slot-" + id + "-title");
        provider.setLabel("Provider");
        provider.setItems(Provider.values());
        provider.setItemLabelGenerator(SlotCard::name);
        provider.addValueChangeListener(change -> providerChosen());
        key.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        key.setRevealButtonVisible(false);
        key.setValueChangeMode(ValueChangeMode.EAGER);
        key.addValueChangeListener(change -> keyTyped |= change.isFromClient());
        patience.setMin(0.1);
        patience.setMax(120);
        patience.setStep(0.1);
        result.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        test = Act.outline("Test", tested).classed("btn-lg");
        more = Dom.div("slot-grid", model, address, key, patience, inputPrice, outputPrice);
        add(heading, Dom.p("t3", about), now, Dom.div("slot-grid", provider), more, Dom.div("slot-acts", test, result));
    }

    static String name(Provider provider) {
        return switch (provider) {
            case NONE -> "None: the built-in engine";
            case OPENAI -> "OpenAI or compatible";
            case OLLAMA -> "Ollama";
            case ANTHROPIC -> "Anthropic";
        };
    }

    void show(Slot slot, KeyState state, Engine engine) {
        provider.setValue(slot.provider());
        model.setValue(slot.model());
        address.setValue(slot.baseUrl());
        inputPrice.setValue(slot.inputPrice());
        outputPrice.setValue(slot.outputPrice());
        patience.setValue(slot.patience().toMillis() / 1000.0);
        key.clear();
        keyTyped = false;
        key.setHelperText(words(state));
        show(engine);
        providerChosen();
    }

    void show(Engine engine) {
        String who = engine.builtIn() ? "The built-in engine does this now." : engine.name() + " does this now.";
        now.setText(engine.reason().isEmpty() ? who : who + " " + engine.reason());
    }

    void readOnly(boolean on) {
        provider.setReadOnly(on);
        model.setReadOnly(on);
        address.setReadOnly(on);
        key.setReadOnly(on);
        inputPrice.setReadOnly(on);
        outputPrice.setReadOnly(on);
        patience.setReadOnly(on);
        test.setEnabled(!on);
    }

    Slot slot() {
        double seconds = patience.getValue() == null ? 1.0 : patience.getValue();
        return new Slot(
                provider.getValue(),
                address.getValue().strip(),
                model.getValue().strip(),
                price(inputPrice),
                price(outputPrice),
                Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /// The key as typed; empty when it was not touched.
    Optional<String> typedKey() {
        return keyTyped ? Optional.of(key.getValue().strip()) : Optional.empty();
    }

    void testing() {
        test.setEnabled(false);
        result.setText("Asking…");
    }

    void tested(Trial trial) {
        test.setEnabled(true);
        Dom.toggle(result, "ok", trial.passed());
        String price =
                trial.cost().signum() > 0 ? " It cost " + Money.amount(trial.cost(), trial.currency()) + "." : "";
        result.setText(trial.message() + price);
    }

    private static BigDecimal price(BigDecimalField field) {
        @Nullable BigDecimal value = field.getValue();
        return value == null ? BigDecimal.ZERO : value;
    }

    private void providerChosen() {
        Provider chosen = provider.getValue();
        boolean any = chosen != null && chosen != Provider.NONE;
        more.setVisible(any);
        test.setVisible(any);
        address.setPlaceholder(chosen == null ? "" : chosen.usualUrl());
    }

    private static String words(KeyState state) {
        return switch (state) {
            case NONE -> "None is kept.";
            case STORED -> "One is kept, encrypted. Type another to replace it.";
            case ENVIRONMENT -> "It comes from the environment.";
            case ASK_AGAIN -> "The one that is kept belongs to another address. Type it again.";
        };
    }
}
