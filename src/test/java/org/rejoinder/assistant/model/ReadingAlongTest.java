package org.rejoinder.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.SecondReader;
import org.rejoinder.assistant.model.StubModel.Act;
import org.rejoinder.text.Paragraph;

@Tag("timed")
@Timeout(60)
class ReadingAlongTest {

    private static final String FIRST =
            "The timetable has 3 gaps after midnight. Everyone knows you never cared about us.";
    private static final String REMARKS = """
            {"remarks":[
              {"quote":"you never cared about us","severity":"REWORK","family":"blame","message":"Judges their feelings",
               "why":"A reader defends themselves.","warm":"We have not felt heard so far.","neutral":"","firm":""},
              {"quote":"words that are nowhere","severity":"SOFTEN","family":"ghost","message":"m","why":"w",
               "warm":"","neutral":"","firm":""}]}""";

    @TempDir
    Path home;

    private StubModel stub;
    private ModelRoom room;

    @BeforeEach
    void open() throws IOException {
        stub = new StubModel().always(Act.words(REMARKS));
        room = new ModelRoom(home).use(ModelRoom.settings(Provider.OPENAI, "", Duration.ofSeconds(10), 0));
        room.use(ModelRoom.settings(Provider.OPENAI, stub.url() + "/v1", Duration.ofSeconds(10), 0));
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        stub.close();
    }

    @Test
    void remarksArriveWithTheirPlaceAndOnlyWhatIsReallyQuoted() throws InterruptedException {
        LetterText letter = letter("Dear council,\n\n" + FIRST);
        reader().attend("l1", letter, null);
        room.awaitReading();

        List<Diagnostic> known = reader().known(paragraph(letter, 2));

        assertThat(known).hasSize(1);
        Diagnostic found = known.getFirst();
        assertThat(found.range().of(letter.text())).isEqualTo("you never cared about us");
        assertThat(found.scopeText()).isEqualTo("Everyone knows you never cared about us.");
        assertThat(found.engine()).isEqualTo("stub-quick");
        assertThat(found.actions()).hasSize(1);
        assertThat(room.models().of("l1").calls()).isEqualTo(1);
    }

    @Test
    void onlyChangedParagraphsAreAskedAboutAndWhiteSpaceIsNoChange() throws InterruptedException {
        reader().attend(
                        "l1",
                        letter(FIRST + "\n\nA second paragraph that is long enough to be read by a model."),
                        null);
        room.awaitReading();
        room.awaitReading();
        assertThat(stub.asked()).hasSize(2);

        reader().attend(
                        "l1",
                        letter(FIRST.replace(". ", ".  ")
                                + "\n\nA second  paragraph that is long enough to be read by a model. "),
                        null);
        reader().attend(
                        "l2",
                        letter("Another letter with a new paragraph, of forty characters or more.\n\n" + FIRST),
                        null);
        assertThat(room.awaitReading().letterId()).isEqualTo("l2");
        assertThat(stub.asked()).hasSize(3);
    }

    @Test
    void aNewerTextCallsOffTheQuestionAboutTheFormerOne() throws InterruptedException {
        stub.then(Act.silence());
        reader().attend("l1", letter(FIRST), null);
        stub.awaitAsked();
        reader().attend("l1", letter(FIRST + " And more was typed."), null);
        stub.awaitHangUp();
        room.awaitReading();
        assertThat(reader().known(paragraph(letter(FIRST), 1))).isEmpty();
        assertThat(room.models().calls(10)).extracting(call -> call.outcome()).contains("cancelled");
    }

    @Test
    void attendingNeverWaits() throws InterruptedException {
        stub.always(Act.after(2_000, Act.words(REMARKS)));
        LetterText letter = letter((FIRST + "\n\n").repeat(1) + "x".repeat(50) + "\n\n" + "y".repeat(50));
        reader().attend("l1", letter, null);
        stub.awaitAsked();
        long slowest = 0;
        for (int typed = 0; typed < 50; typed++) {
            long began = System.nanoTime();
            reader().attend("l1", letter(letter.text() + "z".repeat(typed)), null);
            reader().known(paragraph(letter, 1));
            slowest = Math.max(slowest, System.nanoTime() - began);
        }
        assertThat(slowest / 1e6).isLessThan(500);
    }

    @Test
    void readingAlongCanBeSwitchedOff() throws InterruptedException {
        ModelSettings on = room.models().settings();
        Policy off = new Policy(false, 0, java.math.BigDecimal.ZERO, "USD", false);
        room.models().save(new ModelSettings(on.quick(), on.strong(), off), Map.of());
        reader().attend("l1", letter(FIRST), null);
        room.models().save(on, Map.of());
        reader().attend("l2", letter("Another letter, and a long enough paragraph for a model to read."), null);
        assertThat(room.awaitReading().letterId()).isEqualTo("l2");
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void objectionsOfTheModelJoinTheBuiltInOnes() throws InterruptedException {
        stub.always(asked ->
                asked.said().contains("You speak for the AUDIENCE") ? Act.words("""
                        {"objections":[
                         {"quote":"The last bus leaves at 22:40.","text":"Night buses ran empty in 2019.","attack":"UNDERMINE",
                          "strength":9,"scheme":"example","why":"It is a fact they know.","answeredBy":"Recent counts."},
                         {"quote":"This is not in the letter.","text":"Ghost","attack":"REBUT","strength":3,"scheme":"s",
                          "why":"w","answeredBy":"a"}]}""") : Act.words("{\"remarks\":[]}"));
        LetterText letter = LettersByModelTest.LETTER;
        LetterText longer =
                letter(letter.text() + "\n\n" + "We have asked for this in three meetings of the board. ".repeat(4));
        reader().attend("l1", longer, LettersByModelTest.COUNCIL);
        while (room.get(Advocate.class)
                .read(longer, LettersByModelTest.COUNCIL)
                .rebuttals()
                .isEmpty()) {
            room.awaitReading();
        }

        List<Rebuttal> rebuttals = room.get(Advocate.class)
                .read(longer, LettersByModelTest.COUNCIL)
                .rebuttals();
        assertThat(rebuttals).hasSize(1);
        assertThat(rebuttals.getFirst().engine()).isEqualTo("stub-strong");
        assertThat(rebuttals.getFirst().strength()).isEqualTo(5);
        assertThat(rebuttals.getFirst().range().of(longer.text())).isEqualTo("The last bus leaves at 22:40.");

        LetterText typed = letter(longer.text().replace("Please run", "Would you run"));
        reader().attend("l1", typed, LettersByModelTest.COUNCIL);
        assertThat(room.get(Advocate.class)
                        .read(typed, LettersByModelTest.COUNCIL)
                        .rebuttals())
                .hasSize(1);
    }

    private SecondReader reader() {
        return room.get(SecondReader.class);
    }

    private static LetterText letter(String text) {
        return LetterText.of("Night buses", "us", "them", text);
    }

    private static Paragraph paragraph(LetterText letter, int number) {
        return letter.paragraphs().get(number - 1);
    }
}
