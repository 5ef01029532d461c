package org.rejoinder.text;

/// One block of a letter: its number as the writer sees it (¶1 is the first block), where it stands, its
/// Markdown, its kind.
public record Paragraph(int number, Range range, String text, Kind kind) {

    /// What a block is in Markdown. CODE and QUOTE are not the author's own voice.
    public enum Kind {
        PROSE,
        HEADING,
        LIST,
        QUOTE,
        CODE
    }

    public boolean ownVoice() {
        return kind != Kind.CODE && kind != Kind.QUOTE;
    }
}
