package org.rejoinder.assistant.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.argument.knowledge.Field;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.knowledge.Knowledge;

/// What is kept under `schemes/` can be told apart and said aloud: every question has its own name, every point is
/// a whole sentence.
class KnowledgeTest {

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

    @Test
    void thoseWhoAreAskedAnswerInCommonplacesThatExist() {
        assertThat(knowledge.addressees()).isNotEmpty().allSatisfy(addressee -> assertThat(addressee.objections())
                .isNotEmpty()
                .allMatch(answer -> knowledge.commonplace(answer.basis()).isPresent())
                .allMatch(answer -> !answer.text().isEmpty()));
    }

    private Stream<Topic> topics() {
        return knowledge.fields().stream().flatMap(field -> field.topics().stream());
    }
}
