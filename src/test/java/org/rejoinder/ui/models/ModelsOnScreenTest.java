package org.rejoinder.ui.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.Application;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.Models.KeyState;
import org.rejoinder.assistant.model.StubModel;
import org.rejoinder.assistant.model.StubModel.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The page of models against a model's server.
@DirtiesContext
@SpringBootTest(classes = Application.class)
class ModelsOnScreenTest {

    private static final String SECRET = "sk-typed-once";

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        properties.add("rejoinder.home", home::toString);
        properties.add("rejoinder.drafts", () -> home.resolve("drafts").toString());
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    Models models;

    private StubModel stub;

    @BeforeEach
    void open() throws IOException {
        stub = new StubModel();
        forget();
        Routes routes = new Routes().autoDiscoverViews("org.rejoinder.ui");
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
    }

    @AfterEach
    void close() throws IOException {
        MockVaadin.tearDown();
        forget();
        stub.close();
    }

    private void forget() {
        models.save(
                new ModelSettings(Slot.none(), Slot.none(), models.settings().policy()),
                Map.of(Which.QUICK, "", Which.STRONG, ""));
    }

    @Test
    void aModelIsTriedAndChosenAndItsKeyIsNotShownAgain() {
        stub.then(Act.words("one two three four"), Act.words("{\"sum\":5}"));
        UI.getCurrent().navigate("models");
        SlotCard strong = _get(SlotCard.class, spec -> spec.withId("slot-strong"));
        @SuppressWarnings("unchecked")
        Select<Provider> provider = _get(strong, Select.class);
        provider.setValue(Provider.OPENAI);
        _setValue(_get(strong, TextField.class, spec -> spec.withLabel("Model")), "strong");
        _setValue(_get(strong, TextField.class, spec -> spec.withLabel("Address")), stub.url() + "/v1");
        _setValue(_get(strong, PasswordField.class), SECRET);
        _click(_get(strong, NativeButton.class, spec -> spec.withPredicate(says("Test"))));
        until(() -> assertThat(texts("trial").toString()).contains("strong answers", "takes a schema"));
        _click(_get(NativeButton.class, spec -> spec.withPredicate(says("Save for everybody"))));

        assertThat(models.settings().slot(Which.STRONG).model()).isEqualTo("strong");
        assertThat(models.settings().slot(Which.QUICK).provider()).isEqualTo(Provider.NONE);
        assertThat(models.key(Which.STRONG)).isEqualTo(KeyState.STORED);
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain(SECRET);
        until(() -> assertThat(texts("calls-in").toString()).contains("test", "answered"));
    }

    private static SerializablePredicate<NativeButton> says(String words) {
        return button -> button.getElement().getTextRecursively().strip().equals(words);
    }

    private static void until(Runnable seen) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(true);
                    seen.run();
                });
    }

    private static List<String> texts(String classes) {
        return _find(Component.class, spec -> spec.withClasses(classes)).stream()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
    }
}
