package org.rejoinder.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What writers chose to keep, set aside or pin: shared with all co-editors, named, listed, reversible.
public interface SetAsides {

    /// All that concerns this letter, with those that hold in every letter; newest first.
    List<SetAside> of(String letterId);

    SetAside add(SetAside setAside);

    void remove(String setAsideId);

    Optional<SetAside> find(String setAsideId);

    /// One decision. `letterId` is absent for those that hold everywhere. `code` is a rule id or a rebuttal's
    /// id; `words` the kept or allowed words; `reason` what the writer said; `value` the state a pin gives (as
    /// `ANSWERED`).
    record SetAside(
            String id,
            Reach reach,
            @Nullable String letterId,
            String code,
            String words,
            String reason,
            String value,
            String byUserId,
            String byName,
            Instant at) {}

    /// ONCE: this finding. LETTER: this rule in this letter. RULE: this rule everywhere. PHRASE: these words
    /// everywhere. WORD: a word of the personal dictionary. REBUTTAL: a rebuttal set aside. PIN: a coverage
    /// state that the author gave. CHECK: a checklist row.
    enum Reach {
        ONCE,
        LETTER,
        RULE,
        PHRASE,
        WORD,
        REBUTTAL,
        PIN,
        CHECK
    }

    /// A decision was added or removed; `letterId` is absent when it holds everywhere.
    record SetAsidesChanged(@Nullable String letterId) {}
}
