package org.rejoinder.assistant.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.empathy.Epithet.Kind;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.model.embedding.MiniLmEmbedder;
import org.rejoinder.assistant.model.embedding.ToneNetwork;
import org.rejoinder.text.Paragraphs;

/// What is offered for a sentence that calls names: the sentence without them.
class InsultsTest {

    private static final MiniLmEmbedder EMBEDDER = new MiniLmEmbedder();
    private static final EmpathyChecker CHECKER = new EmpathyChecker(new English(), () -> EMBEDDER, ToneNetwork::new);

    private static List<Diagnostic> found(String sentence) {
        return Paragraphs.of(sentence).stream()
                .flatMap(paragraph -> CHECKER.check(paragraph).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/evaluation/insults.csv", delimiter = '|')
    void theNameGoesAndTheRestStays(String sentence, String offered) {
        List<Diagnostic> found = found(sentence);
        assertThat(found).as(sentence).isNotEmpty();
        assertThat(found.stream().flatMap(each -> each.actions().stream()).map(CodeAction::edit))
                .as(sentence)
                .contains(offered);
        assertThat(found(offered)).as(offered).isEmpty();
    }

    static Stream<String> meanings() {
        EpithetWords words = new EpithetWords(new Lexicon(new English()));
        return Stream.of(Kind.ONE, Kind.MANY, Kind.QUALITY)
                .flatMap(kind -> words.meanings(kind).stream())
                .distinct()
                .filter(meaning -> !meaning.equals("unhelpful"));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void whatIsMeantByANameIsNoName(String meaning) {
        assertThat(found("The answer of the harbour office is " + meaning + " in this."))
                .as(meaning)
                .allMatch(each -> each.severity() == Severity.HINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Crazy paving was laid behind the school in 1962.",
                "We would be fools to refuse a grant of that size.",
                "The council has enough to do before the winter.",
                "The garbage is collected on Tuesdays, and the rubbish from the market on Fridays.",
                "The river is full of trash after every flood, and we collect it by hand.",
                "Please get a life jacket before you step into the boat.",
                "The clown from the circus visits the children's ward on Mondays.",
                "She wrote that the plan was \"utterly ridiculous\", and the board answered her in May.",
            })
    void whereNobodyIsCalledANameNothingIsSaid(String sentence) {
        assertThat(found(sentence)).as(sentence).allMatch(each -> each.severity() == Severity.HINT);
    }
}
