package org.rejoinder.assistant.argument;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.argument.knowledge.Field;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.knowledge.Move;
import org.rejoinder.assistant.argument.knowledge.Reason;

/// What is kept under `schemes/` can be told apart and said aloud: every question has its own name, every point is
/// a whole sentence.
class KnowledgeTest {

    private static final Pattern SLOT = Pattern.compile("\\{([\\p{L}.]+)}");
    private static final Pattern OF_THE_LETTER =
            Pattern.compile("(?:object|measure|subject)(?:\\.(?:is|was|has|does|goes|they|it))?|people");

    private final Knowledge knowledge = Engine.bean(Knowledge.class);

    @Test
    void everyQuestionAndFieldHasANameOfItsOwn() {
        assertThat(topics().map(Topic::id)).doesNotHaveDuplicates();
        assertThat(knowledge.fields()).extracting(Field::id).doesNotHaveDuplicates();
    }

    @Test
    void everyPointIsASentenceAndBothSidesAreHeard() {
        assertThat(topics()).allSatisfy(topic -> {
            assertThat(topic.pro()).as(topic.id()).isNotEmpty();
            assertThat(topic.con()).as(topic.id()).isNotEmpty();
            assertThat(Stream.of(List.of(topic.motion()), topic.pro(), topic.con())
                            .flatMap(List::stream))
                    .as(topic.id())
                    .allMatch(point -> point.matches("(?s)[\\p{Lu}\\p{N}].{8,}[.?]"));
        });
    }

    /// What is answered is kept beside the questions, and found by the very words of the reason.
    @Test
    void everyReasonIsAnsweredOnceOrTwice() {
        Map<String, Set<String>> given = topics().collect(
                        toMap(Topic::id, topic -> Stream.concat(topic.pro().stream(), topic.con().stream())
                                .collect(toSet())));
        Map<String, Set<String>> answered =
                knowledge.reasons().stream().collect(groupingBy(Reason::topic, mapping(Reason::says, toSet())));
        assertThat(answered).isEqualTo(given);
        assertThat(knowledge.reasons()).allSatisfy(reason -> assertThat(reason.answers())
                .as(reason.says())
                .hasSizeBetween(1, 2)
                .doesNotHaveDuplicates()
                .doesNotContain(reason.says())
                .allMatch(answer -> answer.matches("[\\p{Lu}\\p{N}“\"].{20,}[.?!]")));
        Map<String, Boolean> sides = new HashMap<>();
        topics().forEach(topic -> topic.pro().forEach(says -> sides.put(topic.id() + says, true)));
        assertThat(knowledge.reasons())
                .allMatch(reason -> reason.pro() == sides.containsKey(reason.topic() + reason.says()));
    }

    @Test
    void thoseWhoAreAskedAnswerInCommonplacesThatExist() {
        assertThat(knowledge.addressees()).isNotEmpty().allSatisfy(addressee -> assertThat(addressee.objections())
                .isNotEmpty()
                .allMatch(answer -> knowledge.commonplace(answer.basis()).isPresent())
                .allMatch(answer -> !answer.text().isEmpty()));
    }

    @Test
    void everyMoveIsSeenWhereItIsMadeAndNowhereElse() {
        assertThat(knowledge.moves()).isNotEmpty().allSatisfy(move -> {
            assertThat(move.pattern().matcher(move.example()).find())
                    .as("%s in: %s", move.id(), move.example())
                    .isTrue();
            assertThat(move.not()).as(move.id()).isNotEmpty().noneMatch(text -> move.pattern()
                    .matcher(text)
                    .find());
            assertThat(knowledge.scheme(move.scheme())).as(move.id()).isPresent();
            assertThat(knowledge.commonplace(move.basis())).as(move.id()).isPresent();
            assertThat(move.text()).as(move.id()).allMatch(text -> text.matches("[\\p{Lu}{].{20,}[.?]"));
        });
    }

    /// Each wording of a move has only slots that the move's own example fills, or that a letter fills.
    @Test
    void everyMoveIsAnsweredInTheLettersOwnWords() {
        assertThat(knowledge.moves()).allSatisfy(move -> {
            Matcher matcher = move.pattern().matcher(move.example());
            assertThat(matcher.find()).as(move.id()).isTrue();
            assertThat(move.text()).as(move.id()).allSatisfy(text -> assertThat(
                            SLOT.matcher(text).results().map(found -> found.group(1)
                                    .toLowerCase(Locale.ROOT)))
                    .filteredOn(slot -> !OF_THE_LETTER.matcher(slot).matches())
                    .allSatisfy(slot -> assertThat(matcher.group(slot)).isNotBlank()));
        });
    }

    @Test
    void everyMoveHasANameOfItsOwn() {
        assertThat(knowledge.moves()).extracting(Move::id).doesNotHaveDuplicates();
    }

    private Stream<Topic> topics() {
        return knowledge.fields().stream().flatMap(field -> field.topics().stream());
    }
}
