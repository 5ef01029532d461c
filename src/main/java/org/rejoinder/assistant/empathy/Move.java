package org.rejoinder.assistant.empathy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What a sentence can do in a letter; the words that show it are in `rules/en/moves.txt`.
enum Move {
    HEDGE,
    ACKNOWLEDGE,
    AGREE,
    THANK,
    INVITE,
    EFFICACY,
    EXAMPLE,
    CONCESSION,
    AUTONOMY,
    RISK,
    REQUEST,
    CHANNEL,
    DATE,
    SOURCE,
    CLAIM,
    STORY,
    PROACTIVE,
    BAN,
    STANDING,
    GREETING,
    SIGNOFF;

    private static final Map<Move, Pattern> WORDS = read();

    boolean in(String sentence) {
        Pattern words = WORDS.get(this);
        return words != null && words.matcher(sentence).find();
    }

    private static Map<Move, Pattern> read() {
        Map<Move, StringJoiner> lines = new EnumMap<>(Move.class);
        Move move = HEDGE;
        for (String line : text().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                move = Move.valueOf(line.substring(1, line.length() - 1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.computeIfAbsent(move, added -> new StringJoiner("|")).add(line);
            }
        }
        Map<Move, Pattern> words = new EnumMap<>(Move.class);
        lines.forEach((key, joined) -> words.put(
                key,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + joined + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)));
        return words;
    }

    private static String text() {
        try (InputStream file = Move.class.getResourceAsStream("/rules/en/moves.txt")) {
            if (file == null) {
                throw new IllegalStateException("rules/en/moves.txt is missing.");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .collect(java.util.stream.Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
