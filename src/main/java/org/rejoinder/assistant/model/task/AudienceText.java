package org.rejoinder.assistant.model.task;

import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.letter.Audience;

/// An audience's profile as a model reads it.
final class AudienceText {

    private AudienceText() {}

    static String of(Audience audience) {
        return "Name: " + audience.name()
                + "\nWho they are: " + audience.who()
                + "\nValues: "
                + joined(audience.values().stream()
                        .map(v -> v.tag() + " (" + v.meaning() + ")")
                        .toList())
                + "\nFears: " + joined(audience.fears())
                + "\nWhat they have heard before: " + joined(audience.heardBefore())
                + "\nTheir own words: " + joined(audience.ownWords())
                + "\nWords that close their ears: " + joined(audience.avoidWords())
                + "\nWhat would move them: " + joined(audience.wouldMove())
                + "\nObjections they are likely to have:\n"
                + audience.objections().stream()
                        .map(o -> "- " + o.text() + " Grounds: " + o.grounds() + " Answered by: " + o.answeredBy())
                        .collect(Collectors.joining("\n"))
                + "\nHow they sign: " + audience.signature();
    }

    private static String joined(List<String> words) {
        return String.join("; ", words);
    }
}
