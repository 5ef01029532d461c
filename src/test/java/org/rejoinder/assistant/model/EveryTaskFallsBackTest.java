package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Conversation;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Correspondent.Position;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.Rebuttal.Attack;
import org.rejoinder.assistant.Rephraser;
import org.rejoinder.assistant.SecondReader;
import org.rejoinder.assistant.model.StubModel.Act;
import org.rejoinder.text.Range;

/// Each task by a model, and by the built-in engine within a second when the model is slow, wrong, over budget or
/// gone, each time said.
@Tag("timed")
@Timeout(120)
class EveryTaskFallsBackTest {

    private static final LetterText REPLY =
            LetterText.of("Reply", "the City Council", "the night shift", "Dear night shift,\n\nOne bus costs 90,000.");
    private static final Position POSITION = new Position("us", "you", "", "", "", "one more bus", "", "", "Buses");
    /// The built-in engine's own work, on a machine that does other things as well.
    private static final Duration A_SECOND = Duration.ofMillis(1_500);

    /// Words that are watched as they come are not slow; how much too much is shows only when it has come.
    private static final Duration UNTIL_IT_IS_TOO_MUCH = Duration.ofSeconds(7);

    @TempDir
    static Path home;

    private static ModelRoom room;
    private static int letters;

    private StubModel stub;
    private LetterText letter = another();

    /// Nothing that was said of one letter is known of the next.
    private static LetterText another() {
        return LetterText.of(
                "Night buses",
                "the night shift",
                "the City Council",
                LettersByModelTest.LETTER.text() + "\n\n"
                        + ("We have asked for this in meeting " + ++letters + " of the board. ").repeat(5));
    }

    /// A task as somebody sets it; each says which engine did it.
    enum Task {
        REPHRASE(Which.QUICK, """
                {"wordings":[{"firmness":"WARM","title":"t","text":"We ask for one more bus, with thanks."}]}""") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                int at = letter.text().indexOf("Please run");
                return room.get(Rephraser.class)
                        .rephrase(letter.text(), new Range(at, at + "Please run one more bus.".length()))
                        .orElseThrow()
                        .engine();
            }
        },
        REPLY_LETTER(Which.STRONG, "Dear night shift, thank you.") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                return correspondent(room)
                        .reply(letter, LettersByModelTest.COUNCIL, Tone.FAIR, Progress.none())
                        .engine();
            }
        },
        REJOINDER(Which.STRONG, "Dear members, thank you.") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                return correspondent(room)
                        .rejoinder(letter, REPLY, LettersByModelTest.COUNCIL, List.of(), Progress.none())
                        .engine();
            }
        },
        START(Which.STRONG, "Dear members, we write to you.") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                return correspondent(room)
                        .start(POSITION, LettersByModelTest.COUNCIL, Progress.none())
                        .engine();
            }
        },
        POINTS(Which.STRONG, """
                {"points":[{"quote":"One bus costs 90,000.","letterParagraph":2,"label":"by a model","treatment":"EVIDENCE",
                 "text":"We have counted.","reason":"r"}]}""") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                String label = correspondent(room)
                        .points(letter, REPLY, LettersByModelTest.COUNCIL)
                        .getFirst()
                        .label();
                return label.equals("by a model") ? "stub-strong" : label;
            }
        },
        ANSWER(Which.STRONG, """
                {"text":"The bus pays for itself by [date].","afterParagraph":2,"reason":"r"}""") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                return correspondent(room)
                        .answer(letter, rebuttal(), LettersByModelTest.COUNCIL)
                        .engine();
            }
        },
        UNDERSTAND(Which.STRONG, """
                {"summary":"s","reasons":[{"title":"t","text":"x","value":"thrift","howToMeet":"h","quote":""}],
                 "wordsToUse":[],"wordsToAvoid":[]}""") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                return correspondent(room)
                        .understand(letter, LettersByModelTest.COUNCIL)
                        .engine();
            }
        },
        APPROACH(Which.STRONG, """
                {"questions":[{"text":"What would it take?","why":"w"}],"plan":[{"title":"t","text":"x"}]}""") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                return correspondent(room)
                        .approach("Why do you refuse this: " + letter.text(), LettersByModelTest.COUNCIL)
                        .engine();
            }
        },
        ASK(Which.STRONG, """
                {"answer":"It is kind.","proposals":[]}""") {
            @Override
            String doneBy(ModelRoom room, LetterText letter) {
                return room.get(Conversation.class)
                        .ask("l1", letter, null, new User("u1", "Ada", 1, Role.EDITOR), "Is it kind?", Progress.none())
                        .engine();
            }
        };

        final Which slot;
        final String answer;

        Task(Which slot, String answer) {
            this.slot = slot;
            this.answer = answer;
        }

        abstract String doneBy(ModelRoom room, LetterText letter);

        static Correspondent correspondent(ModelRoom room) {
            return room.get(Correspondent.class);
        }
    }

    enum Failing {
        SILENT {
            @Override
            Act act(Task task) {
                return Act.silence();
            }
        },
        SLOW {
            @Override
            Act act(Task task) {
                return Act.after(4_000, Act.words(task.answer));
            }
        },
        THINKING {
            @Override
            Act act(Task task) {
                return Act.thinking("hm ".repeat(100), 60, task.answer);
            }
        },
        ERROR {
            @Override
            Act act(Task task) {
                return Act.status(500, "", "{}");
            }
        },
        BUSY {
            @Override
            Act act(Task task) {
                return Act.status(429, "Retry-After: 30\r\n", "{}");
            }
        },
        CUT {
            @Override
            Act act(Task task) {
                return Act.cutAfter(task.answer.substring(0, task.answer.length() / 2));
            }
        },
        REFUSING {
            @Override
            Act act(Task task) {
                return Act.refusal("I cannot do that.");
            }
        },
        NOT_JSON {
            @Override
            Act act(Task task) {
                return Act.malformed();
            }
        },
        WITHOUT_END {
            @Override
            Act act(Task task) {
                return Act.words("word ".repeat(10_000));
            }
        };

        abstract Act act(Task task);
    }

    /// Classes are loaded and prompts read before a clock runs.
    @BeforeAll
    static void warmUp() throws IOException {
        room = new ModelRoom(home);
        try (StubModel refusing = new StubModel().always(Act.status(400, "", ""))) {
            room.use(ModelRoom.settings(Provider.OPENAI, refusing.url(), Duration.ofSeconds(10), 0));
            for (Task task : Task.values()) {
                assertThat(task.doneBy(room, another())).isEqualTo("built-in");
            }
        }
    }

    @AfterAll
    static void leave() {
        room.close();
    }

    @BeforeEach
    void open() throws IOException {
        stub = new StubModel();
    }

    @AfterEach
    void close() throws IOException {
        // What was to be read along is not wanted any more.
        room.get(SecondReader.class).attend("l1", LetterText.of("", "", "", ""), null);
        stub.close();
    }

    static Stream<Arguments> failures() {
        return Arrays.stream(Task.values())
                .flatMap(task -> Arrays.stream(Failing.values()).map(failing -> Arguments.of(task, failing)));
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void aModelDoesItWhenItCan(Task task) {
        stub.always(Act.words(task.answer));
        room.use(ModelRoom.settings(Provider.OPENAI, stub.url() + "/v1", Duration.ofSeconds(20), 0));
        assertThat(task.doneBy(room, letter)).isEqualTo(name(task));
        assertThat(room.models().status().engine(task.slot).reason()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theBuiltInEngineDoesItWithinASecond(Task task, Failing failing) {
        stub.always(failing.act(task));
        use(0);
        fallsBack(task, failing == Failing.WITHOUT_END ? UNTIL_IT_IS_TOO_MUCH : A_SECOND);
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void overBudgetTheBuiltInEngineDoesIt(Task task) {
        use(300);
        fallsBack(task);
        assertThat(stub.asked()).isEmpty();
        assertThat(room.models().status().engine(task.slot).reason()).contains("budget");
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void whenItIsGoneTheBuiltInEngineDoesIt(Task task) throws IOException {
        use(0);
        stub.close();
        fallsBack(task);
        assertThat(room.models().status().engine(task.slot).reason()).contains("cannot be reached");
    }

    @Test
    void whenItIsBusyWithOtherQuestionsTheBuiltInEngineDoesIt() throws InterruptedException {
        stub.always(Act.silence());
        use(0);
        for (int asked = 0; asked < 4; asked++) {
            assertThat(Task.UNDERSTAND.doneBy(room, another())).isEqualTo("built-in");
            stub.awaitAsked();
        }
        long began = System.nanoTime();
        assertThat(Task.ASK.doneBy(room, letter)).isEqualTo("built-in");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_SECOND);
        assertThat(room.models().status().strong().reason()).contains("busy with other questions");
        assertThat(stub.asked()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Task.class,
            names = {"POINTS", "ANSWER", "UNDERSTAND", "APPROACH", "REPHRASE"})
    void whatCameLateIsThereTheNextTime(Task task) {
        stub.always(Act.after(2_000, Act.words(task.answer)));
        use(0);
        assertThat(task.doneBy(room, letter)).isEqualTo("built-in");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> task.doneBy(room, letter).equals(name(task)));
        assertThat(stub.asked()).hasSize(1);
    }

    /// What stands beside a letter while it is written is never waited for; it says who made it.
    @ParameterizedTest
    @EnumSource(Failing.class)
    void whatStandsBesideTheLetterIsTheBuiltInEnginesMeanwhile(Failing failing) throws InterruptedException {
        stub.always(failing.act(Task.ASK));
        use(0);
        room.get(SecondReader.class).attend("l1", letter, LettersByModelTest.COUNCIL);
        stub.awaitAsked();
        long began = System.nanoTime();
        assertThat(room.get(Advocate.class)
                        .read(letter, LettersByModelTest.COUNCIL)
                        .rebuttals())
                .isEmpty();
        assertThat(room.get(SecondReader.class).known(letter.paragraphs().getLast()))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
    }

    private void fallsBack(Task task) {
        fallsBack(task, A_SECOND);
    }

    private void fallsBack(Task task, Duration within) {
        long began = System.nanoTime();
        assertThat(task.doneBy(room, letter)).isEqualTo("built-in");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(within);
        assertThat(room.models().status().engine(task.slot).reason()).isNotBlank();
        assertThat(room.engineChanges())
                .anySatisfy(change -> assertThat(change.reason()).isNotBlank());
    }

    private void use(long tokensPerDay) {
        room.use(ModelRoom.settings(Provider.OPENAI, stub.url() + "/v1", Duration.ofSeconds(1), tokensPerDay));
    }

    private static String name(Task task) {
        return task.slot == Which.QUICK ? "stub-quick" : "stub-strong";
    }

    private static Rebuttal rebuttal() {
        return new Rebuttal(
                "r1",
                new Range(0, 4),
                "Dear",
                "built-in",
                "council",
                "It costs too much.",
                "",
                "",
                Attack.REBUT,
                3,
                "",
                "",
                List.of(),
                Coverage.open());
    }
}
