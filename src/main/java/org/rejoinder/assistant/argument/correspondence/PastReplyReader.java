package org.rejoinder.assistant.argument.correspondence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.PastReplies;
import org.rejoinder.assistant.argument.knowledge.Commonplace;
import org.rejoinder.assistant.argument.knowledge.Kinds;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audience.Objection;
import org.rejoinder.letter.Audience.Value;
import org.springframework.stereotype.Component;

/// Reads a pasted reply for objections, fears and the words they use for themselves and their work.
@Component
public class PastReplyReader implements PastReplies {

    private static final int MOST_CHARACTERS = 50_000;
    private static final int MOST_OBJECTIONS = 4;
    private static final int MOST_WORDS = 6;
    private static final double SAME = 0.62;
    private static final Pattern FEARS =
            Pattern.compile("\\b(afraid|fear|worr(y|ied)|concern(ed)?|risk|what keeps us)\\b");

    private final Reader reader;
    private final Embedder embedder;
    private final Kinds kinds;

    PastReplyReader(Reader reader, Embedder embedder, Kinds kinds) {
        this.reader = reader;
        this.embedder = embedder;
        this.kinds = kinds;
    }

    @Override
    public Enriched read(Audience audience, String reply) {
        String text = reply.length() > MOST_CHARACTERS ? reply.substring(0, MOST_CHARACTERS) : reply;
        LetterReading reading = reader.read(LetterText.of(
                "", audience.name(), "", text.replace("\r\n", "\n").strip()));
        List<Objection> objections = objections(audience, reading);
        List<String> fears = fears(audience, reading);
        List<String> words = words(audience, reading);
        return new Enriched(enriched(audience, text.strip(), words, objections, fears), words, objections, fears);
    }

    private List<Objection> objections(Audience audience, LetterReading reading) {
        List<Objection> found = new ArrayList<>();
        List<String> known = new ArrayList<>(
                audience.objections().stream().map(Objection::text).toList());
        for (int i = 0; i < reading.statements().size() && found.size() < MOST_OBJECTIONS; i++) {
            String text = reading.statements().get(i).text();
            boolean objects = PointReader.weight(reading.statements().get(i)) >= 1.4
                    && text.length() < 300
                    && !text.endsWith("?");
            if (objects && fresh(text, known)) {
                known.add(text);
                found.add(objection(audience, text));
            }
        }
        return List.copyOf(found);
    }

    private boolean fresh(String text, List<String> known) {
        return known.stream().noneMatch(each -> embedder.nearness(each, text) > SAME);
    }

    private Objection objection(Audience audience, String text) {
        Commonplace kind = kinds.of(text);
        String value = audience.values().stream()
                .map(Value::tag)
                .filter(kind.values()::contains)
                .findFirst()
                .orElse(
                        audience.values().isEmpty()
                                ? kind.values().getFirst()
                                : audience.values().getFirst().tag());
        String flat = text.replaceAll("\\s+", " ");
        return new Objection(
                "said-" + Integer.toHexString(flat.hashCode()),
                flat,
                "They wrote so themselves.",
                value,
                kind.id(),
                cues(flat),
                kind.answeredBy());
    }

    /// The longest content words: they are the ones least often met by chance.
    private static List<String> cues(String text) {
        return java.util.Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 4 && !Stems.empty(word))
                .distinct()
                .sorted(Comparator.comparingInt((String word) -> -word.length()))
                .limit(6)
                .toList();
    }

    private List<String> fears(Audience audience, LetterReading reading) {
        return reading.sentences().stream()
                .filter(each -> FEARS.matcher(each.lower()).find()
                        && each.text().length() < 220
                        && !each.text().endsWith("?"))
                .map(each -> each.text().replaceAll("\\s+", " "))
                .filter(each -> fresh(each, audience.fears()))
                .limit(2)
                .toList();
    }

    /// Phrases of two or three words that they use more than once, or that stand beside "our".
    private static List<String> words(Audience audience, LetterReading reading) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Sentence sentence : reading.sentences()) {
            for (NounPhrase phrase : sentence.phrases()) {
                boolean theirs = phrase.determiner().equals("our");
                if (NounPhrases.telling(phrase) && phrase.wordCount() <= 3 && (phrase.wordCount() > 1 || theirs)) {
                    counts.merge(phrase.key(), theirs ? 2 : 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .filter(word -> audience.ownWords().stream().noneMatch(word::equalsIgnoreCase))
                .limit(MOST_WORDS)
                .toList();
    }

    private static Audience enriched(
            Audience audience, String reply, List<String> words, List<Objection> objections, List<String> fears) {
        return new Audience(
                audience.id(),
                audience.name(),
                audience.summary(),
                audience.greeting(),
                audience.signature(),
                audience.who(),
                audience.values(),
                with(audience.fears(), fears),
                audience.heardBefore(),
                with(audience.ownWords(), words),
                audience.avoidWords(),
                with(audience.objections(), objections),
                audience.wouldMove(),
                reply.isEmpty() || audience.pastReplies().contains(reply)
                        ? audience.pastReplies()
                        : with(audience.pastReplies(), List.of(reply)),
                audience.topics(),
                audience.builtIn());
    }

    private static <T> List<T> with(List<T> known, List<T> more) {
        List<T> all = new ArrayList<>(known);
        all.addAll(more);
        return List.copyOf(all);
    }
}
