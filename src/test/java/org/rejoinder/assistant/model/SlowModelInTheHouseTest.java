package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.model.StubModel.Act;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.NewLetter;
import org.rejoinder.text.ChangeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole house with a model that takes two seconds for every answer.
@Tag("timed")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@DirtiesContext
@Timeout(120)
class SlowModelInTheHouseTest {

    private static final User ME = new User("me", "Me", 1, Role.OWNER);
    private static final String REMARKS = """
            {"remarks":[{"quote":"the timetable of your dreams","severity":"SOFTEN","family":"irony",
              "message":"May sound like mockery","why":"Irony is easily read as contempt.",
              "warm":"","neutral":"","firm":""}]}""";

    @TempDir
    static Path folder;

    private static StubModel stub;

    @Autowired
    private Letters letters;

    @Autowired
    private Letterbox letterbox;

    @Autowired
    private Findings findings;

    @Autowired
    private Models models;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("rejoinder.home", () -> folder.resolve("home").toString());
        registry.add("rejoinder.drafts", () -> folder.resolve("drafts").toString());
    }

    @BeforeAll
    static void open() throws IOException {
        stub = new StubModel().always(Act.after(2_000, Act.words(REMARKS)));
    }

    @AfterAll
    static void close() throws IOException {
        stub.close();
    }

    @AfterEach
    void forget() {
        models.save(
                new ModelSettings(Slot.none(), Slot.none(), models.settings().policy()),
                Map.of(Which.QUICK, "", Which.STRONG, ""));
    }

    @Test
    void typingAndTheBuiltInFindingsDoNotWaitForIt() throws Exception {
        double[] without = typed(letter("Without a model"));
        models.save(
                ModelRoom.settings(Provider.OPENAI, stub.url() + "/v1", Duration.ofSeconds(1), 0),
                Map.of(Which.QUICK, "sk-1", Which.STRONG, "sk-1"));
        String id = letter("With a slow model");
        double[] with = typed(id);

        System.out.printf(
                "push p95 %.1f ms without a model, %.1f ms with one that takes 2 s%n", p95(without), p95(with));
        assertThat(p95(with)).isLessThan(Math.max(50, 4 * p95(without)));

        long began = System.nanoTime();
        write(id, "You obviously never listen to anybody. We admire the timetable of your dreams at the station.");
        awaitFinding(id, d -> "built-in".equals(d.engine()));
        double builtIn = (System.nanoTime() - began) / 1e6;
        awaitFinding(id, d -> "stub-quick".equals(d.engine()));
        double model = (System.nanoTime() - began) / 1e6;

        System.out.printf("built-in finding after %.0f ms, the model's after %.0f ms%n", builtIn, model);
        assertThat(builtIn).isLessThan(model);
        assertThat(model).isGreaterThan(2_000);
        assertThat(findings.of(id).diagnostics()).anyMatch(d -> "built-in".equals(d.engine()));
    }

    private String letter(String title) throws Exception {
        String id = letters.create(NewLetter.titled(title)).id();
        write(id, "A first paragraph of a letter that somebody writes, long enough for anybody to read it.\n\nEnd");
        awaitSettled(id);
        return id;
    }

    /// The time of each of 60 pushes, in milliseconds.
    private double[] typed(String id) throws Exception {
        double[] times = new double[60];
        for (int i = 0; i < times.length; i++) {
            Snapshot head = letterbox.head(id);
            ChangeSet change = append(head.text().length(), i % 7 == 6 ? " " : "a");
            long began = System.nanoTime();
            letterbox.push(id, head.version(), change, ME, null).get(10, TimeUnit.SECONDS);
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        return times;
    }

    private static ChangeSet append(int length, String text) {
        return ChangeSet.replace(length, length, length, text);
    }

    private void write(String id, String text) throws Exception {
        letterbox.write(id, letterbox.head(id).version(), text, ME, null).get(10, TimeUnit.SECONDS);
    }

    private void awaitSettled(String id) {
        long version = letterbox.head(id).version();
        await().atMost(Duration.ofSeconds(60)).until(() -> findings.of(id).version() >= version);
    }

    private void awaitFinding(String id, Predicate<Diagnostic> wanted) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> found(id).stream().anyMatch(wanted));
    }

    private List<Diagnostic> found(String id) {
        return findings.of(id).diagnostics();
    }

    private static double p95(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.95)];
    }
}
