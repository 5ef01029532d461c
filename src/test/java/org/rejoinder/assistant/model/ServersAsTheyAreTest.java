package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.Models.ModelCall;
import org.rejoinder.assistant.Rephraser;
import org.rejoinder.assistant.model.StubModel.Act;
import org.rejoinder.text.Range;

/// What servers do that speak one of the three languages in their own way.
@Tag("timed")
@Timeout(60)
class ServersAsTheyAreTest {

    private static final String SENTENCE = "You ignored 40 letters.";
    private static final String RECORD = """
            {"wordings":[{"firmness":"WARM","title":"Says what happened","text":"Our 40 letters have no answer yet."}]}""";
    private static final String LETTER = "Dear night shift, thank you for writing.\n\nThe Council";

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
    @CsvSource({
        "OPENAI,'',/v1/chat/completions",
        "OPENAI,/,/v1/chat/completions",
        "OPENAI,/v1,/v1/chat/completions",
        "OPENAI,/v1/,/v1/chat/completions",
        "OPENAI,/v1/chat/completions,/v1/chat/completions",
        "OPENAI,/api/v1,/api/v1/chat/completions",
        "OPENAI,/v1beta/openai/,/v1beta/openai/chat/completions",
        "OLLAMA,'',/api/chat",
        "OLLAMA,/,/api/chat",
        "OLLAMA,/api,/api/chat",
        "OLLAMA,/v1,/api/chat",
        "ANTHROPIC,'',/v1/messages",
        "ANTHROPIC,/v1,/v1/messages",
        "ANTHROPIC,/v1/,/v1/messages"
    })
    void anAddressIsFoundHoweverItIsTyped(Provider provider, String typed, String asked) throws InterruptedException {
        stub.always(Act.words(LETTER));
        use(provider, typed);
        assertThat(reply(Progress.none()).engine()).isEqualTo("stub-strong");
        assertThat(stub.awaitAsked().path()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"response_format is not supported\"}}",
                "{\"error\":\"'response_format.type' must be 'text'\"}",
                "{\"detail\":[{\"loc\":[\"body\",\"response_format\"],\"msg\":\"extra fields not permitted\"}]}",
                "{\"object\":\"error\",\"message\":\"guided decoding is not available\",\"code\":40001}",
                "{\"error\":{\"code\":400,\"message\":\"failed to parse grammar\"}}",
                "<html><body>Bad Request</body></html>",
                ""
            })
    void aServerThatRefusesASchemaInItsOwnWordsIsAskedWithoutOne(String body) {
        stub.then(Act.status(400, "", body)).always(Act.words(RECORD));
        use(Provider.OPENAI, "/v1");
        assertThat(rephrase().engine()).isEqualTo("stub-quick");
        assertThat(stub.asked()).hasSize(2);
        assertThat(stub.asked().getLast().body().has("response_format")).isFalse();
        assertThat(stub.asked().getLast().said()).contains("\"wordings\"");
        assertThat(room.models().status().quick().reason()).isEmpty();
    }

    @Test
    void aServerThatPassesASchemaOverIsToldTheFormInWords() {
        stub.then(Act.words("Sure! How about: Our 40 letters have no answer yet."))
                .always(Act.words(RECORD));
        use(Provider.OPENAI, "/v1");
        assertThat(rephrase().engine()).isEqualTo("stub-quick");
        assertThat(stub.asked().get(1).said())
                .contains("{\"wordings\":[{\"firmness\":\"…\",\"title\":\"…\",\"text\":\"…\"}]}");
        room.get(Rephraser.class).rephrase("Other " + SENTENCE, new Range(0, 6 + SENTENCE.length()));
        assertThat(stub.asked().getLast().body().has("response_format")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "Here {as asked} it is:\n```\n%s\n```\nI hope {this} helps.",
                "<think>They want {\"wordings\": something}. Fine.</think>\n\n%s",
                "They want {\"wordings\": something}. Fine.\n</think>\n%s",
                "\n  %s"
            })
    void aRecordIsFoundAmongOtherWords(String around) {
        stub.always(Act.words(around.formatted(RECORD)));
        use(Provider.OPENAI, "/v1");
        Diagnostic found = rephrase();
        assertThat(found.engine()).isEqualTo("stub-quick");
        assertThat(found.actions()).extracting(CodeAction::edit).containsExactly("Our 40 letters have no answer yet.");
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void whatAModelThinksAloudIsNotWrittenIntoTheLetter() {
        stub.always(Act.words("<think>\nThey are angry. <b>Calm</b> them.\n</think>\n\n" + LETTER));
        use(Provider.OPENAI, "/v1");
        List<String> pieces = new ArrayList<>();
        Draft draft = reply(new Progress(pieces::add, () -> false));
        assertThat(draft.text()).isEqualTo(LETTER);
        assertThat(String.join("", pieces)).isEqualTo(LETTER);
    }

    @Test
    void thoughtsWithoutABeginningAreNotInTheLetterInTheEnd() {
        stub.always(Act.words("They are angry.\n</think>\n\n" + LETTER));
        use(Provider.OPENAI, "/v1");
        assertThat(reply(Progress.none()).text()).isEqualTo(LETTER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"OPENAI", "OLLAMA"})
    void thinkingInItsOwnFieldIsNoWord(Provider provider) {
        stub.always(Act.thinking("They are angry and tired. ", 20, LETTER));
        use(provider, provider == Provider.OPENAI ? "/v1" : "");
        List<String> pieces = new ArrayList<>();
        assertThat(reply(new Progress(pieces::add, () -> false)).text()).isEqualTo(LETTER);
        assertThat(String.join("", pieces)).isEqualTo(LETTER);
    }

    @Test
    void whoThinksLongerThanIsWaitedForIsReplaced() throws InterruptedException {
        stub.always(Act.thinking("hm ".repeat(200), 50, LETTER));
        room.use(ModelRoom.settings(Provider.OPENAI, stub.url() + "/v1", Duration.ofMillis(600), 0));
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(room.models().status().strong().reason()).contains("still thinking");
        stub.awaitHangUp();
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"OPENAI", "OLLAMA"})
    void whereNoTokensAreCountedTheyAreGuessed(Provider provider) {
        stub.always(Act.uncounted(LETTER));
        use(provider, provider == Provider.OLLAMA ? "" : "/v1");
        assertThat(reply(Progress.none()).engine()).isEqualTo("stub-strong");
        ModelCall call = room.models().calls(1).getFirst();
        assertThat(call.outputTokens()).isBetween(LETTER.length() / 8L, LETTER.length() / 2L);
        assertThat(call.inputTokens()).isPositive();
    }

    @Test
    void aServerThatWillNotCountIsAskedWithoutThat() {
        stub.then(Act.status(400, "", """
                        {"error":{"message":"Unrecognized request argument supplied: stream_options"}}""")).always(Act.uncounted(LETTER));
        use(Provider.OPENAI, "/v1");
        assertThat(reply(Progress.none()).text()).isEqualTo(LETTER);
        assertThat(stub.asked()).hasSize(2);
        assertThat(stub.asked().getFirst().body().has("stream_options")).isTrue();
        assertThat(stub.asked().getLast().body().has("stream_options")).isFalse();
        assertThat(stub.asked().getLast().said()).contains("night shift");
    }

    @ParameterizedTest
    @EnumSource(value = Provider.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aLetterThatRunsOutOfRoomIsCalledUnfinished(Provider provider) {
        stub.always(Act.outOfRoom("Dear night shift, thank you for"));
        use(provider, provider == Provider.OLLAMA ? "" : "/v1");
        Draft draft = reply(Progress.none());
        assertThat(draft.engine()).isEqualTo("stub-strong");
        assertThat(draft.unfinished()).isTrue();
    }

    @Test
    void aRecordThatRunsOutOfRoomIsAskedForOnceMore() {
        stub.then(Act.outOfRoom("{\"wordings\":[{\"firmness\":\"WARM\",\"title\":"))
                .always(Act.words(RECORD));
        use(Provider.OPENAI, "/v1");
        assertThat(rephrase().engine()).isEqualTo("stub-quick");
        assertThat(stub.asked()).hasSize(2);
    }

    @Test
    void whoOnlyThoughtAndRanOutOfRoomIsReplaced() {
        stub.always(Act.outOfRoom("<think>They are angry and"));
        use(Provider.OPENAI, "/v1");
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(room.models().status().strong().reason()).contains("ran out of room");
    }

    @Test
    void linesThatOnlySayStillHereAreNoWords() {
        stub.always(Act.amongKeepAlives(LETTER));
        use(Provider.OPENAI, "/v1");
        assertThat(reply(Progress.none()).text()).isEqualTo(LETTER);
    }

    @Test
    void anAnswerInOnePieceIsReadToo() {
        stub.always(Act.inOnePiece(LETTER));
        use(Provider.OPENAI, "/v1");
        Draft draft = reply(Progress.none());
        assertThat(draft.text()).isEqualTo(LETTER);
        assertThat(draft.unfinished()).isFalse();
        assertThat(room.models().calls(1).getFirst().inputTokens()).isEqualTo(21);
    }

    @Test
    void anEndIsAnEndThoughTheConnectionStaysOpen() throws InterruptedException {
        stub.always(Act.neverHangingUp(LETTER));
        use(Provider.OPENAI, "/v1");
        long began = System.nanoTime();
        assertThat(reply(Progress.none()).text()).isEqualTo(LETTER);
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(4);
        stub.awaitHangUp();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPENAI|/v1|data: {\"error\":{\"code\":502,\"message\":\"upstream\"},\"choices\":[{\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}]}",
                "OPENAI|/v1|data: {\"error\":{\"message\":\"CUDA out of memory\",\"type\":\"server_error\"}}",
                "OPENAI|/v1|event: error~data: {\"message\":\"gone\"}",
                "OLLAMA||{\"error\":\"llama runner process has terminated\"}",
                "ANTHROPIC|/v1|event: error~data: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"
            })
    void anErrorInTheMiddleIsAnErrorAndNoLetter(Provider provider, String path, String error) {
        String lines = error.replace("~", "\n") + (provider == Provider.OLLAMA ? "\n" : "\n\n");
        stub.always(Act.failingAfter("Dear night ", lines));
        use(provider, path == null ? "" : path);
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(room.models().status().strong().reason()).contains("answers with an error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"error\":\"Unexpected endpoint or method.\"}|answers with an error",
                "402|{\"error\":{\"message\":\"Insufficient credits\",\"code\":402}}|nothing left",
                "400|{\"error\":{\"message\":\"stub-strong is not a valid model ID\",\"code\":400}}|does not know",
                "404|{\"error\":\"model 'stub-strong' not found\"}|does not know",
                "400|{\"error\":{\"message\":\"the request exceeds the available context size\",\"type\":\"exceed_context_size_error\"}}|longer than",
                "400|{\"object\":\"error\",\"message\":\"This model's maximum context length is 4096 tokens.\"}|longer than",
                "503|Loading model|answers with an error",
                "307|{}|answers with an error"
            })
    void anErrorIsUnderstoodInWhateverForm(int status, String body, String said) {
        stub.always(Act.status(status, "", body));
        use(Provider.OPENAI, "/v1");
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
        assertThat(room.models().status().strong().reason()).contains(said);
    }

    @Test
    void noChoiceAtAllIsNoAnswer() {
        stub.always(stage -> {
            stage.begin();
            stage.raw("data: {\"choices\":[]}\n\ndata: {\"id\":\"c1\"}\n\n");
            stage.raw("data: [DONE]\n\n");
        });
        use(Provider.OPENAI, "/v1");
        assertThat(reply(Progress.none()).engine()).isEqualTo("built-in");
    }

    @Test
    void aQuestionThatWasNotAnsweredAsItShouldIsNotPutAgainAtOnce() {
        stub.always(Act.words("{\"wordings\":[{\"text\":\"Only this.\"}]}"));
        use(Provider.OPENAI, "/v1");
        for (int looks = 0; looks < 5; looks++) {
            assertThat(rephrase().engine()).isEqualTo("built-in");
        }
        assertThat(stub.asked()).hasSize(2);
    }

    private Diagnostic rephrase() {
        return room.get(Rephraser.class)
                .rephrase(SENTENCE, new Range(0, SENTENCE.length()))
                .orElseThrow();
    }

    private Draft reply(Progress progress) {
        return room.get(Correspondent.class)
                .reply(LettersByModelTest.LETTER, LettersByModelTest.COUNCIL, Tone.FAIR, progress);
    }

    private void use(Provider provider, String path) {
        room.use(ModelRoom.settings(provider, stub.url() + path, Duration.ofSeconds(10), 0));
    }
}
