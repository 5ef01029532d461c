package org.rejoinder.assistant.model.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// One HTTP exchange with a model's server, held by whoever started it: it can be cut off at any moment, also
/// before the first word.
public final class Exchange {

    private static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();

    private @Nullable Thread reader;
    private boolean cancelled;
    private volatile @Nullable Duration retryAfter;

    /// Runs what starts the exchange; the transport below finds it there.
    public <T> T starting(Callable<T> start) throws Exception {
        return ScopedValue.where(CURRENT, this).call(start::call);
    }

    static Exchange current() {
        return CURRENT.orElse(new Exchange());
    }

    synchronized void carriedBy(Thread thread) {
        reader = thread;
        if (cancelled) {
            thread.interrupt();
        }
    }

    /// Closes the connection; harmless when it is over.
    public synchronized void cancel() {
        cancelled = true;
        Thread carrier = reader;
        if (carrier != null) {
            carrier.interrupt();
        }
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    void retryAfter(@Nullable Duration wish) {
        retryAfter = wish;
    }

    /// How long the server asked to be left alone.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
