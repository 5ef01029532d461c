package org.rejoinder.assistant.live;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.SetAsides;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the desks ask of the rooms below; looked up when first needed, since those rooms publish the events
/// that wake the desks.
@Component
class Rooms {

    private final ObjectProvider<Letterbox> letterbox;
    private final ObjectProvider<Letters> letters;
    private final ObjectProvider<Audiences> audiences;
    private final ObjectProvider<SetAsides> setAsides;

    Rooms(
            ObjectProvider<Letterbox> letterbox,
            ObjectProvider<Letters> letters,
            ObjectProvider<Audiences> audiences,
            ObjectProvider<SetAsides> setAsides) {
        this.letterbox = letterbox;
        this.letters = letters;
        this.audiences = audiences;
        this.setAsides = setAsides;
    }

    Letterbox letterbox() {
        return letterbox.getObject();
    }

    Optional<Letter> letter(String letterId) {
        Letters present = letters.getIfAvailable();
        return present == null ? Optional.empty() : present.find(letterId);
    }

    @Nullable
    Audience audience(String letterId) {
        Audiences present = audiences.getIfAvailable();
        return present == null
                ? null
                : letter(letterId)
                        .flatMap(letter -> Optional.ofNullable(letter.audienceId()))
                        .flatMap(present::find)
                        .orElse(null);
    }

    Decisions decisions(String letterId) {
        SetAsides present = setAsides.getIfAvailable();
        return new Decisions(present == null ? List.of() : present.of(letterId));
    }

    LetterText text(Desk desk, String letterId) {
        return letter(letterId)
                .map(letter -> desk.text(letter.title(), letter.from(), letter.to()))
                .orElseGet(() -> desk.text("", "", ""));
    }
}
