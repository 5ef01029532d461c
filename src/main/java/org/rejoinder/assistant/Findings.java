package org.rejoinder.assistant;

import java.util.List;
import org.rejoinder.letter.SetAsides.SetAside;
import org.rejoinder.text.Paragraph;

/// The assistant's newest word on each open letter: computed once for all co-editors, as the letter changes.
public interface Findings {

    /// How many diagnostics of one letter are told at once, the weightiest; more come as these are settled.
    int MOST = 2_000;

    /// What is known now; empty lists at version 0 while the first analysis runs. Starts that analysis when
    /// nobody asked before.
    Analysis of(String letterId);

    /// Everything said of one letter at one version. `ignored` are diagnostics that a set-aside hides, with
    /// that set- aside.
    record Analysis(
            String letterId,
            long version,
            List<OutlineRow> outline,
            List<Diagnostic> diagnostics,
            List<Ignored> ignored,
            List<Rebuttal> rebuttals,
            List<Rebuttal> setAside,
            Checklist checklist,
            List<PassageReading> readAs,
            String engine) {}

    /// A paragraph with the part it plays in the letter (Greeting, Evidence, Request, …).
    record OutlineRow(Paragraph paragraph, String role) {}

    record Ignored(Diagnostic diagnostic, SetAside by) {}

    /// How one paragraph is likely to be heard by the audience, with the words that make it so.
    record PassageReading(int paragraph, Reception reception, String note, List<String> triggers) {}

    enum Reception {
        WELCOMED,
        NEUTRAL,
        BRISTLED,
        LOST
    }

    /// A letter's analysis is new: published at most four times a second a letter.
    record FindingsChanged(String letterId, long version) {}
}
