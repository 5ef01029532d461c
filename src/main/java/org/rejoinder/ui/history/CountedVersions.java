package org.rejoinder.ui.history;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Analyst;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.springframework.stereotype.Component;

/// What earlier versions would have been told. A version never changes, so what was counted once is kept: the 4,000
/// asked for last. Counting is done by one thread of its own, one version after the other: it is long work, and
/// the letters' loops share their threads with the pages.
@Component
class CountedVersions {

    private static final int MOST = 4_000;

    /// `audience` is the audience as it was when it was asked; a profile that is rewritten is another one.
    private record Key(
            String letterId, long version, @Nullable Audience audience) {}

    private final Analyst analyst;
    private final ExecutorService counter = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("counted versions")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final Map<Key, Counted> kept = new LinkedHashMap<>(64, 0.75f, true);

    CountedVersions(Analyst analyst) {
        this.analyst = analyst;
    }

    /// Waits for its turn; `text` is the text at `version`.
    Counted of(Letter letter, long version, String text, @Nullable Audience audience) {
        Key key = new Key(letter.id(), version, audience);
        Counted known = known(key);
        return known != null
                ? known
                : CompletableFuture.supplyAsync(() -> count(key, letter, text), counter)
                        .join();
    }

    private synchronized @Nullable Counted known(Key key) {
        return kept.get(key);
    }

    private Counted count(Key key, Letter letter, String text) {
        Counted counted = text.isBlank()
                ? Counted.NOTHING
                : Counted.in(analyst.analyse(
                        LetterText.of(letter.title(), letter.from(), letter.to(), text), key.audience()));
        keep(key, counted);
        return counted;
    }

    private synchronized void keep(Key key, Counted counted) {
        kept.put(key, counted);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    @PreDestroy
    void stop() {
        counter.shutdownNow();
    }
}
