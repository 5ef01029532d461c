package org.rejoinder.assistant.argument.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;

/// Reads files of reasons with their answers. A line is `= id` of a question, `+ reason` for its motion, `- reason`
/// against it, or two spaces and an answer to the reason above it.
final class Reasons {

    private final List<Reason> all = new ArrayList<>();
    private String topic = "";

    static List<Reason> in(Resource file) {
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Reasons reasons = new Reasons();
            new BufferedReader(in).lines().forEach(line -> reasons.take(line, file));
            return List.copyOf(reasons.all);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription(), e);
        }
    }

    private void take(String line, Resource file) {
        String words = line.substring(Math.min(2, line.length()));
        switch (line.isEmpty() ? '#' : line.charAt(0)) {
            case '=' -> topic = words;
            case '+' -> all.add(new Reason(topic, true, words, new ArrayList<>()));
            case '-' -> all.add(new Reason(topic, false, words, new ArrayList<>()));
            case ' ' -> all.getLast().answers().add(words);
            case '#' -> {}
            default -> throw new IllegalArgumentException(file.getDescription() + ": what is “" + line + "”?");
        }
    }
}
