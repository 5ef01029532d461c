package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.letter.Audience;

/// Learns from what an audience has really written: a pasted reply enriches its profile.
public interface PastReplies {

    /// The profile with the reply kept and what it teaches added; nothing that the profile has already is added
    /// twice. Saves nothing.
    Enriched read(Audience audience, String reply);

    /// `audience` is the profile as it would be; `words`, `objections` and `fears` are what is new in it, for a
    /// person to confirm.
    record Enriched(Audience audience, List<String> words, List<Audience.Objection> objections, List<String> fears) {}
}
