package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.TestDatabase;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models.KeyState;
import org.rejoinder.assistant.Models.Trial;
import org.rejoinder.assistant.model.StubModel.Act;

@Timeout(60)
class SettingsTest {

    private static final String SECRET = "sk-very-secret-1234";

    @TempDir
    Path home;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void aKeyLiesEncryptedAndOutlivesARestart() throws IOException {
        ModelSettings settings = settings("http://one.example/v1");
        try (ModelRoom room = room(Map.of())) {
            assertThat(room.models().key(Which.QUICK)).isEqualTo(KeyState.NONE);
            room.models().save(settings, Map.of(Which.QUICK, SECRET));
            assertThat(room.models().settings().toString()).doesNotContain(SECRET);
        }
        String stored = String.join(
                "\n",
                database.jdbc()
                        .sql("SELECT sealed_key FROM model_key")
                        .query(String.class)
                        .list());
        assertThat(stored).isNotBlank().doesNotContain(SECRET);
        Path file = home.resolve("model.key");
        assertThat(file).isRegularFile();
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        try (ModelRoom again = room(Map.of())) {
            assertThat(again.models().settings()).isEqualTo(settings);
            assertThat(again.models().key(Which.QUICK)).isEqualTo(KeyState.STORED);
        }
        Files.write(file, new byte[32]);
        try (ModelRoom otherKey = room(Map.of())) {
            assertThat(otherKey.models().key(Which.QUICK)).isEqualTo(KeyState.ASK_AGAIN);
        }
    }

    @Test
    void aKeyIsNotSentToAnotherAddress() throws Exception {
        try (StubModel stub = new StubModel();
                ModelRoom room = room(Map.of())) {
            room.models().save(settings("http://one.example/v1"), Map.of(Which.QUICK, SECRET, Which.STRONG, SECRET));
            room.models().save(settings(stub.url() + "/v1"), Map.of());
            assertThat(room.models().key(Which.QUICK)).isEqualTo(KeyState.ASK_AGAIN);
            room.models().test(Which.QUICK, room.models().settings().quick(), null);
            assertThat(stub.awaitAsked().headers().toString()).doesNotContain(SECRET);
            room.models().save(settings("http://one.example/v1"), Map.of());
            assertThat(room.models().key(Which.QUICK)).isEqualTo(KeyState.STORED);
            room.models().save(settings("http://one.example/v1"), Map.of(Which.QUICK, ""));
            assertThat(room.models().key(Which.QUICK)).isEqualTo(KeyState.NONE);
        }
    }

    @Test
    void propertiesCountUntilSomethingIsSaved() {
        Map<String, Object> environment = Map.of(
                "rejoinder.model.provider", "OPENAI",
                "rejoinder.model.base-url", "http://llm.example/v1",
                "rejoinder.model.api-key", SECRET,
                "rejoinder.model.quick", "small");
        try (ModelRoom room = room(environment)) {
            assertThat(room.models().settings().strong().model()).isEqualTo("small");
            assertThat(room.models().key(Which.STRONG)).isEqualTo(KeyState.ENVIRONMENT);
            room.models().save(settings("http://two.example/v1"), Map.of());
            assertThat(room.models().key(Which.STRONG)).isEqualTo(KeyState.NONE);
        }
    }

    @Test
    void theUsualKeyOfAProviderIsFoundInTheEnvironmentForItsOwnAddressOnly() {
        try (ModelRoom room = room(Map.of("OPENAI_API_KEY", SECRET))) {
            room.models().save(settings(""), Map.of());
            assertThat(room.models().key(Which.QUICK)).isEqualTo(KeyState.ENVIRONMENT);
            room.models().save(settings("http://two.example/v1"), Map.of());
            assertThat(room.models().key(Which.QUICK)).isEqualTo(KeyState.NONE);
        }
    }

    @Test
    void whatDoesNotFitIsSaidInPlainWordsAndNothingIsSaved() {
        try (ModelRoom room = room(Map.of())) {
            ModelSettings before = room.models().settings();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> room.models().save(settings("ftp://x"), Map.of()))
                    .withMessageContaining("http");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> room.models().save(settings("http://user:pw@x/"), Map.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> room.models().save(settings("http://x/"), Map.of(Which.QUICK, "two words")))
                    .withMessageContaining("blanks");
            assertThat(room.models().settings()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Provider.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aTestTellsWhatTheModelCanDo(Provider provider) throws IOException {
        try (StubModel stub = new StubModel();
                ModelRoom room = room(Map.of())) {
            stub.then(Act.words("one two three four")).always(Act.words("{\"sum\":5}"));
            Trial trial = room.models().test(Which.QUICK, slot(provider, stub), SECRET);
            assertThat(trial.passed()).isTrue();
            assertThat(trial.streaming()).isTrue();
            assertThat(trial.structured()).isTrue();
            assertThat(trial.firstWordMillis()).isNotNegative();
            assertThat(trial.inputTokens()).isPositive();
            assertThat(trial.message()).contains("stub-quick answers");
            assertThat(room.models().settings().configured()).isFalse();
            assertThat(room.models().calls(5)).hasSize(2);
        }
    }

    @Test
    void aTestThatFailsSaysWhy() throws IOException {
        try (StubModel stub = new StubModel();
                ModelRoom room = room(Map.of())) {
            stub.always(Act.status(404, "", "{\"error\":{\"message\":\"no such model\"}}"));
            Trial trial = room.models().test(Which.QUICK, slot(Provider.OPENAI, stub), SECRET);
            assertThat(trial.passed()).isFalse();
            assertThat(trial.message()).contains("does not know stub-quick");
        }
    }

    private ModelRoom room(Map<String, Object> environment) {
        return new ModelRoom(home, database, Clock.systemUTC(), environment);
    }

    private static Slot slot(Provider provider, StubModel stub) {
        String url = provider == Provider.OLLAMA ? stub.url() : stub.url() + "/v1";
        return ModelRoom.settings(provider, url, Duration.ofSeconds(5), 0).quick();
    }

    private static ModelSettings settings(String url) {
        return ModelRoom.settings(Provider.OPENAI, url, Duration.ofSeconds(1), 1_000);
    }
}
