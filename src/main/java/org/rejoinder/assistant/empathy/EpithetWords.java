package org.rejoinder.assistant.empathy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.assistant.empathy.Epithet.Kind;
import org.rejoinder.assistant.language.Token;

/// The words of `rules/en/epithets.txt`, each with what is meant by it.
final class EpithetWords {

    private static final int LONGEST = 4;

    private record Entry(Kind kind, String meaning) {}

    private final Map<String, Entry> entries = new HashMap<>();

    EpithetWords(Lexicon lexicon) {
        for (Kind kind : Kind.values()) {
            DataLines.of("/rules/en/epithets.txt", kind.name().toLowerCase(Locale.ENGLISH)).stream()
                    .filter(DataLines::below)
                    .forEach(line -> add(kind, lexicon, line.text()));
        }
    }

    private void add(Kind kind, Lexicon lexicon, String line) {
        int arrow = line.lastIndexOf(" => ");
        Entry entry = new Entry(kind, arrow < 0 ? "" : line.substring(arrow + 4).strip());
        lexicon.words(arrow < 0 ? line : line.substring(0, arrow)).forEach(word -> entries.putIfAbsent(word, entry));
    }

    /// What is meant by the words of a kind.
    Set<String> meanings(Kind kind) {
        return entries.values().stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::meaning)
                .collect(Collectors.toSet());
    }

    /// The longest epithet that begins with the word of this index.
    Optional<Epithet> at(List<Token> tokens, int index) {
        for (int length = Math.min(LONGEST, tokens.size() - index); length > 0; length--) {
            Entry entry = entries.get(text(tokens, index, index + length));
            if (entry != null) {
                return Optional.of(new Epithet(entry.kind(), entry.meaning(), index, index + length));
            }
        }
        return Optional.empty();
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder(tokens.get(from).lower());
        for (int i = from + 1; i < to; i++) {
            boolean apart = tokens.get(i).from() > tokens.get(i - 1).to();
            text.append(apart ? " " : "").append(tokens.get(i).lower());
        }
        return text.toString();
    }
}
