package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Conversation;
import org.rejoinder.assistant.Conversation.Message;
import org.rejoinder.assistant.Conversation.Part;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.model.StubModel.Act;

@Timeout(60)
class ConversationTest {

    private static final String ANSWER = """
            {"answer":"Shorten the second paragraph.\\nIt says \\"midnight\\" twice.","proposals":[
              {"quote":"Nurses walk home at midnight.","replacement":"Nurses walk home.","reason":"Shorter."},
              {"quote":"not in the letter","replacement":"x","reason":"y"}]}""";

    @TempDir
    Path home;

    private StubModel stub;
    private ModelRoom room;
    private final User ada = new User("u1", "Ada", 1, Role.EDITOR);

    @BeforeEach
    void open() throws IOException {
        stub = new StubModel().always(Act.words(ANSWER));
        room = new ModelRoom(home);
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        stub.close();
    }

    @Test
    void anAnswerIsWatchedWordByWordAndItsProposalsFitTheLetter() {
        room.use(Provider.OPENAI, stub.url() + "/v1");
        List<String> pieces = new ArrayList<>();

        Message answer = ask("What can go?", new Progress(pieces::add, () -> false));

        assertThat(answer.text()).isEqualTo("Shorten the second paragraph.\nIt says \"midnight\" twice.");
        assertThat(String.join("", pieces)).isEqualTo(answer.text());
        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(answer.engine()).isEqualTo("stub-strong");
        assertThat(answer.proposals()).hasSize(1);
        assertThat(answer.proposals().getFirst().in(LettersByModelTest.LETTER.text()))
                .isPresent();
    }

    @Test
    void theConversationIsKeptWithTheLetterAndRemembered() throws InterruptedException {
        room.use(Provider.OPENAI, stub.url() + "/v1");
        ask("What can go?", Progress.none());
        ask("And what else?", Progress.none());
        stub.awaitAsked();
        assertThat(stub.awaitAsked().said()).contains("Ada: What can go?").contains("Shorten the second");
        assertThat(conversation().of("l1"))
                .extracting(Message::part)
                .containsExactly(Part.QUESTION, Part.ANSWER, Part.QUESTION, Part.ANSWER);
        assertThat(conversation().of("l1").getFirst().authorName()).isEqualTo("Ada");
        assertThat(conversation().of("l1").get(1).proposals()).hasSize(1);
        assertThat(conversation().of("l2")).isEmpty();
        conversation().clear("l1");
        assertThat(conversation().of("l1")).isEmpty();
    }

    @Test
    void withoutAModelTheBuiltInEngineSaysWhatItKnows() {
        Message answer = ask("What can go?", Progress.none());
        assertThat(answer.engine()).isEqualTo("built-in");
        assertThat(answer.note()).contains("No model is set");
        assertThat(answer.text()).isNotBlank();
    }

    @Test
    void aFailingModelIsReplacedAndItIsSaid() {
        stub.always(Act.status(500, "", ""));
        room.use(Provider.OPENAI, stub.url() + "/v1");
        Message answer = ask("What can go?", Progress.none());
        assertThat(answer.engine()).isEqualTo("built-in");
        assertThat(answer.note()).contains("answers with an error");
    }

    @Test
    void aProposalThatLosesWhatWasMeantIsNotOfferedAndItIsSaid() {
        stub.always(Act.words("""
                {"answer":"Two changes.","proposals":[
                  {"quote":"The last bus leaves at 22:40.","replacement":"The last bus leaves early.","reason":"r"},
                  {"quote":"Nurses walk home at midnight.","replacement":"","reason":"r"}]}"""));
        room.use(Provider.OPENAI, stub.url() + "/v1");
        Message answer = ask("What can go?", Progress.none());
        assertThat(answer.proposals()).hasSize(1);
        assertThat(answer.proposals().getFirst().quote()).startsWith("Nurses");
        assertThat(answer.note()).contains("One proposal is left out");
    }

    @Test
    void anEmptyQuestionIsSentBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask("  ", Progress.none()))
                .withMessageContaining("1 to 4,000");
        assertThat(conversation().of("l1")).isEmpty();
    }

    private Message ask(String question, Progress progress) {
        return conversation().ask("l1", LettersByModelTest.LETTER, LettersByModelTest.COUNCIL, ada, question, progress);
    }

    private Conversation conversation() {
        return room.get(Conversation.class);
    }
}
