package org.rejoinder.assistant.model.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rejoinder.assistant.model.call.Trouble.Kind;

/// Answers kept by what was asked, for everybody: the least recently used go first, and a question that is
/// being asked is not asked a second time. What failed is not kept; but a question that a model cannot answer
/// as it should is not put to it again for a minute, however often a page looks.
public final class Kept<V> {

    private static final long RESTS = TimeUnit.MINUTES.toNanos(1);

    private final int most;
    private final Map<String, V> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, Unanswered> unanswered = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<V>> asking = new ConcurrentHashMap<>();

    private record Unanswered(Trouble trouble, long since) {}

    public Kept(int most) {
        this.most = most;
    }

    public synchronized Optional<V> known(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    /// The answer, made now if it is not known; whoever comes while it is being made waits for it.
    public V get(String key, Supplier<V> make) {
        while (true) {
            Optional<V> known = known(key);
            if (known.isPresent()) {
                return known.get();
            }
            checkUnanswered(key);
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> theirs = asking.putIfAbsent(key, mine);
            if (theirs == null) {
                return made(key, make, mine);
            }
            Optional<V> shared = shared(theirs);
            if (shared.isPresent()) {
                return shared.get();
            }
        }
    }

    private synchronized void checkUnanswered(String key) {
        Unanswered last = unanswered.get(key);
        if (last == null) {
            return;
        }
        if (System.nanoTime() - last.since() < RESTS) {
            throw last.trouble();
        }
        unanswered.remove(key);
    }

    private synchronized void remember(String key, Trouble trouble) {
        if (trouble.kind().lasts()) {
            unanswered.put(key, new Unanswered(trouble, System.nanoTime()));
            if (unanswered.size() > most) {
                unanswered.remove(unanswered.keySet().iterator().next());
            }
        }
    }

    private V made(String key, Supplier<V> make, CompletableFuture<V> mine) {
        try {
            V value = make.get();
            keep(key, value);
            mine.complete(value);
            return value;
        } catch (Trouble trouble) {
            remember(key, trouble);
            mine.completeExceptionally(trouble);
            throw trouble;
        } catch (RuntimeException failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            asking.remove(key, mine);
        }
    }

    /// Empty when whoever asked called it off: then somebody else has to ask.
    private static <V> Optional<V> shared(CompletableFuture<V> theirs) {
        try {
            return Optional.of(theirs.join());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Trouble trouble) {
                if (trouble.kind() == Kind.CANCELLED) {
                    return Optional.empty();
                }
                throw trouble;
            }
            throw failed;
        }
    }

    private synchronized void keep(String key, V value) {
        kept.put(key, value);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
