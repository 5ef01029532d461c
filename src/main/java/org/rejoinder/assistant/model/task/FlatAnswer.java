package org.rejoinder.assistant.model.task;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.guardrail.OutputGuardrail;
import dev.langchain4j.guardrail.OutputGuardrailResult;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Lets an answer through only when it is the record that was asked for, whole and of a bearable size;
/// otherwise the model is told once what is the matter.
final class FlatAnswer implements OutputGuardrail {

    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_LIST = 60;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Class<? extends Record> type;

    FlatAnswer(Class<? extends Record> type) {
        this.type = type;
    }

    @Override
    public OutputGuardrailResult validate(AiMessage answer) {
        String text = answer.text() == null ? "" : answer.text();
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        if (from < 0 || to < from) {
            return again("it is not JSON");
        }
        String json = text.substring(from, to + 1);
        try {
            String lack = lack(JSON.readValue(json, type), type.getSimpleName());
            return lack == null ? successWith(json) : again(lack);
        } catch (JacksonException unreadable) {
            return again("it is not JSON of the form that was asked for");
        }
    }

    private OutputGuardrailResult again(String why) {
        return reprompt(
                "The answer cannot be used: " + why + ".",
                "Your answer cannot be used: " + why
                        + ". Give the same answer again as JSON of the form asked for, and nothing else.");
    }

    private static @Nullable String lack(@Nullable Object value, String name) {
        return switch (value) {
            case null -> name + " is missing";
            case String text when text.length() > LONGEST_TEXT -> name + " is too long";
            case Collection<?> list when list.size() > LONGEST_LIST -> name + " has too many entries";
            case Collection<?> list -> firstLack(list, name);
            case Record row -> firstLack(row);
            default -> null;
        };
    }

    private static @Nullable String firstLack(Collection<?> list, String name) {
        for (Object entry : list) {
            String lack = lack(entry, name);
            if (lack != null) {
                return lack;
            }
        }
        return null;
    }

    private static @Nullable String firstLack(Record row) {
        for (RecordComponent part : row.getClass().getRecordComponents()) {
            String lack = lack(value(row, part), part.getName());
            if (lack != null) {
                return lack;
            }
        }
        return null;
    }

    private static @Nullable Object value(Record row, RecordComponent part) {
        try {
            return part.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
