package org.rejoinder.letter;

import java.util.List;

/// Whom a letter addresses: who they are and how they are likely to hear it. Written so that they would sign it
/// themselves.
///
/// `topics` are words that bring an audience to mind when a letter speaks of them. `names` are how one greets
/// them in a letter.
public record Audience(
        String id,
        String name,
        String summary,
        String greeting,
        String signature,
        String who,
        List<Value> values,
        List<String> fears,
        List<String> heardBefore,
        List<String> ownWords,
        List<String> avoidWords,
        List<Objection> objections,
        List<String> wouldMove,
        List<String> pastReplies,
        List<String> topics,
        boolean builtIn) {

    /// A value they hold: its tag (as `autonomy`), and what it means to them.
    public record Value(String tag, String meaning) {}

    /// What they are likely to object: in their voice, with its grounds, the value behind it, the commonplace
    /// it is a case of (K01 to K20), cue words in a letter that call it up, and what would answer it.
    public record Objection(
            String id,
            String text,
            String grounds,
            String value,
            String commonplace,
            List<String> cues,
            String answeredBy) {}
}
