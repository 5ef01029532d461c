package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models.ModelCall;
import org.rejoinder.assistant.model.StubModel.Act;
import org.rejoinder.letter.Audience;

@Tag("timed")
@Timeout(60)
class LettersByModelTest {

    static final LetterText LETTER = LetterText.of(
            "Night buses",
            "the night shift",
            "the City Council",
            "Dear members of the council,\n\nThe last bus leaves at 22:40. Nurses walk home at midnight.\n\nPlease run one more bus.");
    static final Audience COUNCIL = new Audience(
            "council",
            "City Council",
            "",
            "Dear members of the council",
            "The Council",
            "Elected people",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            true);
    private static final String REPLY =
            "Dear night shift, thank you for writing to us. [¶2 the cost]\n\nOne more bus costs 90,000 a year. [¶3 the bus]\n\nThe Council";

    @TempDir
    Path home;

    private StubModel stub;
    private ModelRoom room;

    @BeforeEach
    void open() throws IOException {
        stub = new StubModel();
        room = new ModelRoom(home);
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        stub.close();
    }

    @ParameterizedTest
    @EnumSource(value = Provider.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aReplyComesWordByWordAndIsCounted(Provider provider) {
        stub.always(Act.words(REPLY));
        room.use(provider, url(provider));
        List<String> pieces = new CopyOnWriteArrayList<>();

        Draft draft = reply(new Progress(pieces::add, () -> false));

        assertThat(draft.engine()).isEqualTo("stub-strong");
        assertThat(draft.unfinished()).isFalse();
        assertThat(draft.text()).startsWith("Dear night shift, thank you").doesNotContain("¶");
        assertThat(draft.links())
                .containsExactly(new Correspondent.Link(1, 2, "the cost"), new Correspondent.Link(2, 3, "the bus"));
        assertThat(pieces).hasSizeGreaterThan(5);
        assertThat(String.join("", pieces).strip()).isEqualTo(draft.text());
        assertThat(room.models().today().calls()).isEqualTo(1);
        assertThat(room.models().today().tokens()).isGreaterThan(20);
        assertThat(room.models().today().money()).isPositive();
        ModelCall call = room.models().calls(10).getFirst();
        assertThat(call.task()).isEqualTo("reply");
        assertThat(call.outcome()).isEqualTo("answered");
        assertThat(call.content()).isEmpty();
        assertThat(call.firstWordMillis()).isNotNegative();
    }

    @Test
    void aKeyTravelsOnlyInItsHeader() throws InterruptedException {
        stub.always(Act.words(REPLY));
        room.use(Provider.OPENAI, url(Provider.OPENAI));
        reply(Progress.none());
        StubModel.Asked asked = stub.awaitAsked();
        assertThat(asked.headers()).containsEntry("authorization", "Bearer sk-strong");
        assertThat(asked.body().toString()).doesNotContain("sk-");
    }

    @Test
    void withoutAModelTheBuiltInEngineWritesAndNothingIsSent() {
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(stub.asked()).isEmpty();
        assertThat(room.models().status().summary()).isEqualTo("Built-in engine");
    }

    @Test
    void silenceEndsWithTheBuiltInLetterAndASentence() {
        fallsBack(Act.silence(), "has not begun to answer");
        assertThat(room.models().calls(1).getFirst().outcome()).isEqualTo("slow");
    }

    @Test
    void aCutStreamEndsWithTheBuiltInLetter() {
        fallsBack(Act.cutAfter("Dear night shift, thank you for "), "broke off");
    }

    @Test
    void anErrorEndsWithTheBuiltInLetter() {
        fallsBack(Act.status(500, "", "{\"error\":{\"message\":\"boom sk-strong\"}}"), "answers with an error");
        assertThat(room.engineChanges().toString()).doesNotContain("sk-strong");
    }

    @Test
    void aBusyServerIsLeftAloneAsLongAsItAsks() {
        fallsBack(Act.status(429, "Retry-After: 40\r\n", "{}"), "asked again in 40 s");
        int before = stub.asked().size();
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(stub.asked()).hasSize(before);
    }

    @Test
    void aWrongKeyIsSaidCalmly() {
        fallsBack(Act.status(401, "", "{\"error\":{\"message\":\"Incorrect API key\"}}"), "does not accept the key");
    }

    @Test
    void anAnswerThatCannotBeReadEndsWithTheBuiltInLetter() {
        fallsBack(Act.malformed(), "");
    }

    @Test
    void aRefusalEndsWithTheBuiltInLetter() {
        fallsBack(Act.words("I'm sorry, but I can't help with writing that."), "declined");
    }

    @Test
    void aRefusalInItsOwnFieldEndsWithTheBuiltInLetter() {
        fallsBack(Act.refusal("I cannot do that."), "declined");
    }

    @Test
    void fiftyThousandCharactersEndWithTheBuiltInLetter() {
        fallsBack(Act.words("word ".repeat(10_000)), "far more than was asked for");
    }

    @Test
    void aServerThatIsGoneEndsWithTheBuiltInLetter() throws IOException {
        room.use(Provider.OPENAI, url(Provider.OPENAI));
        stub.close();
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(room.models().status().strong().reason()).contains("cannot be reached");
    }

    @Test
    void aStallAfterTheFirstWordsEndsWithTheBuiltInLetter() throws InterruptedException {
        long began = System.nanoTime();
        fallsBack(Act.stallAfter("Dear night shift, "), "stopped in the middle");
        assertThat(seconds(began)).isLessThan(7);
        stub.awaitHangUp();
    }

    @Test
    void slowWordsArePatientlyHeard() {
        stub.always(Act.slowly("One two three four five six.", 150));
        room.use(ModelRoom.settings(Provider.OPENAI, url(Provider.OPENAI), Duration.ofSeconds(10), 0));
        assertThat(reply(Progress.none()).text()).isEqualTo("One two three four five six.");
    }

    @Test
    void cancellingReallyCancelsUpstream() throws Exception {
        stub.always(Act.slowly("word ".repeat(400), 50));
        room.use(Provider.OPENAI, url(Provider.OPENAI));
        AtomicBoolean cancelled = new AtomicBoolean();
        List<String> pieces = new CopyOnWriteArrayList<>();
        Progress progress = new Progress(
                piece -> {
                    pieces.add(piece);
                    cancelled.set(pieces.size() >= 3);
                },
                cancelled::get);
        Draft draft = CompletableFuture.supplyAsync(() -> reply(progress)).get(5, TimeUnit.SECONDS);
        assertThat(draft.unfinished()).isTrue();
        assertThat(draft.text()).startsWith("word");
        stub.awaitHangUp();
        assertThat(room.models().calls(1).getFirst().outcome()).isEqualTo("cancelled");
        assertThat(room.engineChanges()).isEmpty();
    }

    @Test
    void cancellingBeforeTheFirstWordCancelsUpstreamToo() throws Exception {
        stub.always(Act.silence());
        room.use(ModelRoom.settings(Provider.OPENAI, url(Provider.OPENAI), Duration.ofSeconds(30), 0));
        AtomicBoolean cancelled = new AtomicBoolean();
        CompletableFuture<Draft> coming =
                CompletableFuture.supplyAsync(() -> reply(new Progress(piece -> {}, cancelled::get)));
        stub.awaitAsked();
        cancelled.set(true);
        assertThat(coming.get(5, TimeUnit.SECONDS).unfinished()).isTrue();
        stub.awaitHangUp();
    }

    @Test
    void theDaysBudgetIsKept() {
        stub.always(Act.words(REPLY));
        room.use(ModelRoom.settings(Provider.OPENAI, url(Provider.OPENAI), Duration.ofSeconds(1), 600));
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(stub.asked()).isEmpty();
        assertThat(room.models().status().strong().reason()).contains("budget");
    }

    @Test
    void theWordsOfACallAreKeptOnlyWhenThatIsSwitchedOn() {
        stub.always(Act.words(REPLY));
        ModelSettings quiet = ModelRoom.settings(Provider.OPENAI, url(Provider.OPENAI), Duration.ofSeconds(10), 0);
        room.use(quiet);
        reply(Progress.none());
        assertThat(room.models().calls(1).getFirst().content()).isEmpty();
        Policy keeping = new Policy(true, 0, BigDecimal.ZERO, "USD", true);
        room.use(new ModelSettings(quiet.quick(), quiet.strong(), keeping));
        reply(Progress.none());
        assertThat(room.models().calls(1).getFirst().content())
                .contains("Nurses walk home at midnight", "=> Dear night shift");
    }

    @Test
    void theDaysMoneyIsKept() {
        stub.always(Act.words(REPLY));
        ModelSettings free = ModelRoom.settings(Provider.OPENAI, url(Provider.OPENAI), Duration.ofSeconds(10), 0);
        Policy dear = new Policy(true, 0, new BigDecimal("0.01"), "USD", false);
        room.use(new ModelSettings(free.quick(), free.strong(), dear));
        assertThat(reply(Progress.none()).engine()).isEqualTo("stub-strong");
        assertThat(room.models().today().money()).isGreaterThan(new BigDecimal("0.01"));
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void aModelThatRecoversTakesOverAgain() {
        stub.then(Act.words("I'm sorry, I can't help with that.")).always(Act.words(REPLY));
        room.use(Provider.OPENAI, url(Provider.OPENAI));
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(reply(Progress.none()).engine()).isEqualTo("stub-strong");
        assertThat(room.engineChanges().getLast().engine()).isEqualTo("stub-strong");
        assertThat(room.models().status().strong().reason()).isEmpty();
    }

    private void fallsBack(Act act, String reason) {
        stub.always(act);
        room.use(Provider.OPENAI, url(Provider.OPENAI));
        long began = System.nanoTime();
        Draft draft = reply(Progress.none());
        assertThat(draft.engine()).isEqualTo("built-in");
        assertThat(draft.text()).isEqualTo("The built-in reply.");
        assertThat(seconds(began)).isLessThan(7);
        assertThat(room.engineChanges()).isNotEmpty();
        assertThat(room.engineChanges().getLast().slot()).isEqualTo(Which.STRONG);
        assertThat(room.engineChanges().getLast().engine()).isEqualTo("built-in");
        assertThat(room.engineChanges().getLast().reason()).contains(reason);
    }

    private Draft reply(Progress progress) {
        return room.get(Correspondent.class).reply(LETTER, COUNCIL, Tone.FAIR, progress);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private String url(Provider provider) {
        return provider == Provider.OLLAMA ? stub.url() : stub.url() + "/v1";
    }
}
