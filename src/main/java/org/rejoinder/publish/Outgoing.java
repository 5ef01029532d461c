package org.rejoinder.publish;

/// A letter as it leaves: title and byline (empty when not given), its Markdown, and what says that it is
/// imagined (empty when it is not).
public record Outgoing(String title, String from, String to, String audienceId, String text, String imagined) {

    /// The words that every imagined reply carries, wherever it goes.
    public static String imaginedBy(String audience) {
        return "Imagined. Nobody at " + audience + " wrote this.";
    }

    public boolean isImagined() {
        return !imagined.isEmpty();
    }
}
