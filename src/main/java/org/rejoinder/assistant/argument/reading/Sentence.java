package org.rejoinder.assistant.argument.reading;

import java.util.List;
import java.util.Optional;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.language.Token;
import org.rejoinder.text.Range;

/// One sentence of a letter as read: where it stands, its words and phrases. `paragraph` counts from 1.
public record Sentence(Range range, int paragraph, String text, List<Token> tokens, List<NounPhrase> phrases) {

    /// The phrase that what stands at a place is said of.
    public Optional<NounPhrase> subjectBefore(int at) {
        return Optional.ofNullable(Around.before(this, at));
    }

    public String lower() {
        return text.toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
    }
}
