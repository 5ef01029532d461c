package org.rejoinder.assistant.argument.rebuttal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Stems;

/// The troubles a letter names as its reasons: what "would still be there" can be said of.
final class Troubles {

    private static final Pattern TROUBLE = Pattern.compile(
            "costs?|prices?|rents?|noise|traffic|waste|crime|debts?|stress|delays?|queues?|secrecy|violence|pollution|emissions|smell|dirt|loss|losses|harm|"
                    + "injuries|accidents?|crashes|bias|poverty|hunger|loneliness|bullying|addiction|obesity|inequality|unemployment|corruption|fraud|theft|spam|abuse|litter|rubbish|"
                    + "shortages?|congestion|discrimination|racism|anxiety|depression|exhaustion|cheating|gambling|smuggling|overcrowding|pressure|boredom|misinformation|hate|illness|"
                    + "disease|deaths?|risks?|dangers?|trouble|problems?|burden|complaints?|conflicts?");

    private Troubles() {}

    /// The first that is not itself what the letter asks about.
    static Optional<NounPhrase> in(LetterReading reading, String object) {
        Set<String> asked = Stems.set(object);
        return reading.sentences().stream()
                .flatMap(sentence -> sentence.phrases().stream())
                .filter(NounPhrases::telling)
                .filter(phrase -> phrase.wordCount() <= 3 && phrase.determiner().matches("|the|this|that|our|your"))
                .filter(phrase ->
                        TROUBLE.matcher(phrase.head().toLowerCase(Locale.ROOT)).matches())
                .filter(phrase -> Stems.of(phrase.words()).stream().noneMatch(asked::contains))
                .findFirst();
    }
}
