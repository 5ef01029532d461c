package org.rejoinder.assistant;

import java.util.List;

/// Looks at a rewrite before it is offered.
public interface Scrutiny {

    /// What the rewrite loses, adds or turns round against the original (names, numbers, links, quotations,
    /// negations, claims), each in plain words; empty when it may be offered.
    List<String> objections(String original, String rewrite);
}
