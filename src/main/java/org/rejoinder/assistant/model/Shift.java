package org.rejoinder.assistant.model;

import org.rejoinder.assistant.Diagnostic;

/// Moves what was said of a paragraph to where the paragraph stands in the letter.
final class Shift {

    private Shift() {}

    static Diagnostic by(Diagnostic d, int by) {
        return new Diagnostic(
                d.id(),
                d.range().shift(by),
                d.quote(),
                d.scope().shift(by),
                d.scopeText(),
                d.severity(),
                d.code(),
                d.source(),
                d.engine(),
                d.family(),
                d.message(),
                d.why(),
                d.reference(),
                d.actions(),
                d.questions());
    }
}
