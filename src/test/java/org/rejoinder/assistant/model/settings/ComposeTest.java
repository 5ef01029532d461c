package org.rejoinder.assistant.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.SecondReader;
import org.rejoinder.assistant.model.ModelRoom;
import org.rejoinder.assistant.model.StubModel;
import org.rejoinder.assistant.model.StubModel.Act;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `compose.yaml` says what it means: its variables set the model, and a server where it names one is asked.
@Timeout(60)
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:-([^}]*)}");
    private static final String POINTED = "Everyone knows that you never cared about any of us at all.";

    @TempDir
    Path home;

    @Test
    void itsVariablesSetBothSlots() {
        ModelSettings settings = settings();
        assertThat(settings.quick()).isEqualTo(slot(settings, Duration.ofSeconds(1)));
        assertThat(settings.strong()).isEqualTo(slot(settings, Duration.ofSeconds(10)));
        assertThat(settings.policy().live()).isTrue();
    }

    @Test
    void findingsComeFromTheServerThatItNames() throws IOException, InterruptedException {
        String remarks = """
                {"remarks":[{"quote":"you never cared","severity":"SOFTEN","family":"blame","message":"m","why":"w",
                 "warm":"","neutral":"","firm":""}]}""";
        try (StubModel ollama = new StubModel().always(Act.words(remarks));
                ModelRoom room = new ModelRoom(home)) {
            ModelSettings composed = settings();
            room.use(new ModelSettings(
                    at(composed.quick(), ollama.url()), at(composed.strong(), ollama.url()), composed.policy()));
            LetterText letter = LetterText.of("t", "f", "to", POINTED);
            room.get(SecondReader.class).attend("l1", letter, null);
            room.awaitReading();
            assertThat(room.get(SecondReader.class).known(letter.paragraphs().getFirst()))
                    .hasSize(1);
            StubModel.Asked asked = ollama.awaitAsked();
            assertThat(asked.path()).isEqualTo("/api/chat");
            assertThat(asked.body().path("model").asString()).isEqualTo("llama3.2:3b");
            assertThat(asked.body().path("options").path("num_ctx").asInt()).isGreaterThan(4_096);
        }
    }

    @Test
    void whoWaitsForWhomIsThere() {
        JsonNode services = compose().path("services");
        services.forEach(service -> service.path("depends_on").propertyStream().forEach(wait -> {
            assertThat(wait.getValue().path("condition").asString()).isEqualTo("service_healthy");
            assertThat(services.path(wait.getKey())
                            .path("healthcheck")
                            .path("test")
                            .isArray())
                    .isTrue();
        }));
        assertThat(services.path("model").path("depends_on").has("ollama")).isTrue();
        assertThat(services.path("rejoinder")
                        .path("environment")
                        .path("REJOINDER_MODEL_BASEURL")
                        .asString())
                .isEqualTo(services.path("model")
                        .path("environment")
                        .path("OLLAMA_HOST")
                        .asString());
        for (JsonNode service : services) {
            service.path("volumes").forEach(volume -> assertThat(
                            compose().path("volumes").has(volume.asString().split(":")[0]))
                    .isTrue());
        }
    }

    private static ModelSettings settings() {
        Map<String, Object> variables = new HashMap<>();
        compose()
                .path("services")
                .path("rejoinder")
                .path("environment")
                .propertyStream()
                .forEach(variable -> variables.put(
                        variable.getKey(),
                        VARIABLE.matcher(variable.getValue().asString()).replaceAll("$1")));
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("rejoinder.model", ModelProperties.class)
                .get()
                .settings();
    }

    private static JsonNode compose() {
        try {
            return new YAMLMapper().readTree(Files.readString(Path.of("compose.yaml")));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Slot slot(ModelSettings settings, Duration patience) {
        return new Slot(
                Provider.OLLAMA,
                "http://ollama:11434",
                "llama3.2:3b",
                settings.quick().inputPrice(),
                settings.quick().outputPrice(),
                patience);
    }

    private static Slot at(Slot slot, String url) {
        return new Slot(slot.provider(), url, slot.model(), slot.inputPrice(), slot.outputPrice(), slot.patience());
    }
}
