package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.TestDatabase;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.model.StubModel.Act;
import org.slf4j.LoggerFactory;

/// A key is in the header of a request and nowhere else, however much is logged and whatever a server repeats.
@Timeout(60)
class KeysStaySecretTest {

    private static final String KEY = "sk-secret-0123456789";

    @TempDir
    Path home;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final TestDatabase database = TestDatabase.fresh();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> ears = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage());
            for (IThrowableProxy at = event.getThrowableProxy(); at != null; at = at.getCause()) {
                logged.add(String.valueOf(at.getMessage()));
            }
        }
    };
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private Level before;
    private StubModel stub;

    @BeforeEach
    void open() throws IOException {
        stub = new StubModel();
        before = root.getLevel();
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        ears.setContext(root.getLoggerContext());
        ears.start();
        root.addAppender(ears);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void close() throws IOException {
        root.setLevel(before);
        root.detachAppender(ears);
        others.forEach(root::addAppender);
        stub.close();
    }

    @ParameterizedTest
    @EnumSource(value = Provider.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void nothingThatIsLoggedKeptOrToldHoldsTheKey(Provider provider) {
        String repeating = "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}";
        stub.then(Act.words("one two"), Act.words("{\"sum\":5}"), Act.status(400, "", repeating))
                .always(Act.status(401, "", repeating));
        try (ModelRoom room = new ModelRoom(home, database, java.time.Clock.systemUTC(), Map.of())) {
            ModelSettings wanted = ModelRoom.settings(provider, stub.url(), Duration.ofSeconds(10), 0);
            Policy keeping = new Policy(true, 0, java.math.BigDecimal.ZERO, "USD", true);
            room.models()
                    .save(
                            new ModelSettings(wanted.quick(), wanted.strong(), keeping),
                            Map.of(Which.QUICK, KEY, Which.STRONG, KEY));
            String told = room.models().test(Which.QUICK, wanted.quick(), null).toString();
            told += reply(room) + reply(room);
            told += room.models().calls(10) + " " + room.models().status() + room.engineChanges();
            told += room.models().settings();
            assertThat(stub.asked()).hasSizeGreaterThan(3).allSatisfy(asked -> {
                assertThat(asked.headers().toString()).contains(KEY);
                assertThat(asked.body().toString() + asked.path()).doesNotContain(KEY);
            });
            assertThat(told).contains("does not accept the key").doesNotContain(KEY);
        }
        assertThat(stored()).isNotBlank().doesNotContain(KEY);
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(KEY));
    }

    private static String reply(ModelRoom room) {
        return room.get(Correspondent.class)
                .reply(LettersByModelTest.LETTER, LettersByModelTest.COUNCIL, Tone.FAIR, Progress.none())
                .toString();
    }

    private String stored() {
        return String.valueOf(
                        database.jdbc().sql("SELECT * FROM model_call").query().listOfRows())
                + database.jdbc().sql("SELECT * FROM model_key").query().listOfRows()
                + database.jdbc().sql("SELECT * FROM model_setting").query().listOfRows();
    }
}
