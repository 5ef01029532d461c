package org.rejoinder.assistant.model.task;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.guardrail.OutputGuardrail;
import dev.langchain4j.guardrail.OutputGuardrailResult;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Lets an answer through only when it is the record that was asked for, whole and of a bearable size;
/// otherwise the model is told once what is the matter.
final class FlatAnswer implements OutputGuardrail {

    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_LIST = 60;
    private static final int MOST_BEGINNINGS = 12;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Class<? extends Record> type;
    private final Runnable schemaUnheard;

    /// `schemaUnheard` is told when the answer is no JSON at all, as from a server that passes a schema over.
    FlatAnswer(Class<? extends Record> type, Runnable schemaUnheard) {
        this.type = type;
        this.schemaUnheard = schemaUnheard;
    }

    @Override
    public OutputGuardrailResult validate(AiMessage answer) {
        String text = answer.text() == null ? "" : answer.text();
        int from = text.indexOf('{');
        if (from < 0) {
            schemaUnheard.run();
            return again("it is not JSON");
        }
        String lack = "it is not JSON of the form that was asked for";
        for (int tried = 0; from >= 0 && tried < MOST_BEGINNINGS; tried++) {
            String found = lack(text.substring(from));
            if (found == null) {
                return successWith(JSON.writeValueAsString(read(text.substring(from))));
            }
            lack = tried == 0 ? found : lack;
            from = text.indexOf('{', from + 1);
        }
        return again(lack);
    }

    /// What is missing in the object that begins here; words after its end do not count.
    private @Nullable String lack(String json) {
        try {
            return lack(read(json), type.getSimpleName());
        } catch (JacksonException unreadable) {
            return "it is not JSON of the form that was asked for";
        }
    }

    private Record read(String json) {
        return JSON.readValue(json, type);
    }

    private OutputGuardrailResult again(String why) {
        return reprompt(
                "The answer cannot be used: " + why + ".",
                "Your answer cannot be used: " + why
                        + ". Give the same answer again as JSON, and nothing else. Its form: " + form(type));
    }

    /// The bare form of a record, as `{"text":"…","paragraph":0}`.
    static String form(Type type) {
        if (type instanceof ParameterizedType list) {
            return "[" + form(list.getActualTypeArguments()[0]) + "]";
        }
        if (type instanceof Class<?> row && row.isRecord()) {
            return Arrays.stream(row.getRecordComponents())
                    .map(part -> "\"" + part.getName() + "\":" + form(part.getGenericType()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return type == String.class ? "\"…\"" : "0";
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
