package org.rejoinder.assistant.empathy;

import java.util.List;
import org.rejoinder.assistant.empathy.Thesaurus.Entry;
import org.rejoinder.assistant.language.English;

/// Reads the lines of the thesaurus.
final class Entries {

    private Entries() {}

    static Entry read(String line, English english) {
        String[] fields = line.split(" \\| ", -1);
        if (fields.length != 5 || !fields[2].matches("strong|weak")) {
            throw new IllegalArgumentException("Not a line of the thesaurus: " + line);
        }
        boolean strong = fields[2].equals("strong");
        List<String> calmer = List.of(fields[3].split(" / ", -1));
        String word = fields[0];
        return switch (fields[1]) {
            case "adj" -> new Adjective(word, strong, calmer.getFirst(), calmer.getLast());
            case "noun" -> Noun.thing(word, strong, calmer.getFirst(), english);
            case "person" -> Noun.person(word, strong, calmer.getFirst(), calmer.getLast(), english);
            case "adv" -> new Adverb(word, strong, calmer.getFirst());
            case "verb" -> Saying.verb(word, strong, calmer.getFirst(), english);
            case "phrase" -> Saying.phrase(word, strong, calmer.getFirst(), english);
            default -> throw new IllegalArgumentException("No such kind of word: " + line);
        };
    }
}
