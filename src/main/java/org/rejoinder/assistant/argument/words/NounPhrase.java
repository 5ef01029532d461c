package org.rejoinder.assistant.argument.words;

import java.util.Locale;

/// A noun phrase of a sentence: its words as written without the determiner, its head, and how to speak of it
/// again.
///
/// `determiner` is empty, or as written in lower case; `from` and `to` are offsets in the sentence, the
/// determiner included.
public record NounPhrase(
        String words, String head, String determiner, boolean plural, boolean proper, int from, int to) {

    private static final String OWNERS = "my|our|your|his|her|its|their";

    /// With the definite article or its owner, seen from the other side: "our branch" → "your branch", "a
    /// trial" → "the trial".
    public String definite() {
        if (determiner.matches(OWNERS)) {
            return Perspective.turned(determiner) + " " + words;
        }
        if (proper && !words.matches(".*\\b\\p{Ll}+$")) {
            return determiner.equals("the") ? "the " + words : words;
        }
        return determiner.isEmpty() ? words : "the " + words;
    }

    /// As a general kind: "school uniforms", "a trial", "your branch".
    public String general() {
        if (determiner.matches(OWNERS)) {
            return Perspective.turned(determiner) + " " + words;
        }
        if (determiner.matches("a|an|the|each|every|another")) {
            return determiner.matches("a|an|another|each|every")
                    ? Inflection.article(words) + " " + words
                    : "the " + words;
        }
        return words;
    }

    public String is() {
        return plural ? "are" : "is";
    }

    public String was() {
        return plural ? "were" : "was";
    }

    public String has() {
        return plural ? "have" : "has";
    }

    public String does() {
        return plural ? "do" : "does";
    }

    public String goes() {
        return plural ? "go" : "goes";
    }

    public String it() {
        return plural ? "them" : "it";
    }

    public String they() {
        return plural ? "they" : "it";
    }

    public int wordCount() {
        return words.split("\\s+").length;
    }

    public String key() {
        return words.toLowerCase(Locale.ROOT);
    }
}
