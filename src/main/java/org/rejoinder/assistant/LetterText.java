package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;

/// A letter as the assistant reads it: its words at one version, cut into paragraphs, with its title and
/// byline.
public record LetterText(String title, String from, String to, String text, List<Paragraph> paragraphs) {

    public static LetterText of(String title, String from, String to, String text) {
        return new LetterText(title, from, to, text, Paragraphs.of(text));
    }
}
