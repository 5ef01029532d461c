package org.rejoinder.assistant.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Marks;
import org.springframework.stereotype.Component;

/// Remembers which text belongs to which letter, so that what a model costs is counted at the letter it was
/// asked about; at most 1,000 of each.
@Component
class OpenLetters {

    private static final int MOST = 1_000;

    private final Map<String, String> byText = new Recent();
    private final Map<String, String> byHead = new Recent();

    synchronized void seen(String letterId, LetterText letter) {
        byText.put(Marks.id(letter.text()), letterId);
        byHead.put(head(letter), letterId);
    }

    /// The letter's id, or empty for a text that is not open here.
    synchronized String idOf(LetterText letter) {
        String id = byText.get(Marks.id(letter.text()));
        return id != null ? id : byHead.getOrDefault(head(letter), "");
    }

    synchronized String idOf(String text) {
        return byText.getOrDefault(Marks.id(text), "");
    }

    private static String head(LetterText letter) {
        return Marks.id(letter.title(), letter.from(), letter.to());
    }

    private static final class Recent extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    }
}
