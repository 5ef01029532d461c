package org.rejoinder.assistant;

import org.rejoinder.text.Range;

/// Something the assistant has to say about a place in a letter; positions are those of the snapshot it was
/// made from.
public sealed interface Finding permits Diagnostic, Rebuttal {

    /// Stable while the words it speaks of stay the same.
    String id();

    /// The words it marks.
    Range range();

    String quote();

    /// Which engine made it: `built-in`, or a model's name.
    String engine();
}
