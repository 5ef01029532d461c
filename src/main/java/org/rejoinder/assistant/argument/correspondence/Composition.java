package org.rejoinder.assistant.argument.correspondence;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Link;
import org.rejoinder.assistant.Correspondent.Progress;

/// A letter while it is written: paragraphs in order, handed on as they come, with what each answers.
final class Composition {

    static final String ENGINE = "built-in";

    private final Progress progress;
    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private int paragraphs;
    private boolean stopped;

    Composition(Progress progress) {
        this.progress = progress;
    }

    /// Adds a paragraph unless it is blank or the writing was cancelled.
    Composition add(String paragraph) {
        stopped |= progress.cancelled().getAsBoolean();
        if (stopped || paragraph.isBlank()) {
            return this;
        }
        String piece = (paragraphs == 0 ? "" : "\n\n") + paragraph.strip();
        text.append(piece);
        paragraphs++;
        progress.text().accept(piece);
        return this;
    }

    Composition add(String paragraph, int answers, String label) {
        int before = paragraphs;
        add(paragraph);
        if (paragraphs > before && answers > 0) {
            links.add(new Link(paragraphs, answers, label));
        }
        return this;
    }

    Draft draft(String title) {
        return new Draft(title, text.toString(), ENGINE, List.copyOf(links), stopped);
    }
}
