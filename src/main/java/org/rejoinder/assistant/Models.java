package org.rejoinder.assistant;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;

/// The models of this workspace: their settings, how they are, what they cost, and every call made to them.
public interface Models {

    /// What holds now: what was saved, else what the properties `rejoinder.model.*` say.
    ModelSettings settings();

    /// Saves for everybody, at once. `keys` has the keys that were typed: one that is left out stays as it is,
    /// a blank one is forgotten. Throws `IllegalArgumentException` in plain words for what does not fit.
    void save(ModelSettings settings, Map<Which, String> keys);

    /// Whether a key is there for the slot as it is set now; the key itself is never told.
    KeyState key(Which which);

    /// Talks to the model once, without saving; takes at most 30 s. `key` is absent to use the one that is
    /// kept.
    Trial test(Which which, Slot slot, @Nullable String key);

    /// Who does the work now, in words for the status bar.
    EngineStatus status();

    /// What was used today (UTC) by all letters, against the day's bounds.
    Spending today();

    /// What this letter has used in all.
    Spending of(String letterId);

    /// The newest calls first, at most `most` (1 to 1000).
    List<ModelCall> calls(int most);

    /// ENVIRONMENT keys come from the process's environment; an ASK_AGAIN key was kept for another address and
    /// is not sent to this one.
    enum KeyState {
        NONE,
        STORED,
        ENVIRONMENT,
        ASK_AGAIN
    }

    /// How a test went. Times are in milliseconds, -1 when there was none; `cost` is 0 when no price is given.
    record Trial(
            boolean passed,
            String message,
            long firstWordMillis,
            long totalMillis,
            boolean streaming,
            boolean structured,
            long inputTokens,
            long outputTokens,
            BigDecimal cost,
            String currency) {}

    /// Calls, tokens and money; the bounds are 0 where there is none.
    record Spending(
            long calls,
            long inputTokens,
            long outputTokens,
            BigDecimal money,
            String currency,
            long tokenBound,
            BigDecimal moneyBound) {

        public long tokens() {
            return inputTokens + outputTokens;
        }
    }

    /// One call as it went; `outcome` is `answered` or the kind of trouble, `note` says it in words, `content`
    /// is empty unless the policy keeps it.
    record ModelCall(
            long id,
            Instant at,
            String task,
            Which slot,
            Provider provider,
            String model,
            int promptVersion,
            String letterId,
            long firstWordMillis,
            long totalMillis,
            long inputTokens,
            long outputTokens,
            BigDecimal cost,
            String outcome,
            String note,
            String content) {}
}
