package org.rejoinder.ui.desk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.rejoinder.assistant.SecondReader.SecondReadingCame;
import org.rejoinder.collab.UpdatesAccepted;
import org.rejoinder.letter.SetAsides.SetAsidesChanged;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells pages that the text of a letter they show has moved on: once for all changes within half a second, and
/// never on the letter's loop.
@Component
public class TextNews implements DisposableBean {

    private static final long GATHER = 500;

    private final Map<String, Set<Reader>> readers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("text news").factory());

    /// Someone who reads a letter; ends with `remove`.
    public final class Reader {

        private final String letterId;
        private final Runnable work;
        private final AtomicBoolean waiting = new AtomicBoolean();

        private Reader(String letterId, Runnable work) {
            this.letterId = letterId;
            this.work = work;
        }

        private void tell() {
            if (waiting.compareAndSet(false, true)) {
                clock.schedule(() -> Thread.startVirtualThread(this::go), GATHER, TimeUnit.MILLISECONDS);
            }
        }

        private void go() {
            waiting.set(false);
            work.run();
        }

        public void remove() {
            readers.computeIfPresent(letterId, (id, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }

    public Reader on(String letterId, Runnable work) {
        Reader reader = new Reader(letterId, work);
        readers.compute(letterId, (id, all) -> {
            Set<Reader> some = all == null ? ConcurrentHashMap.newKeySet() : all;
            some.add(reader);
            return some;
        });
        return reader;
    }

    /// The same, when what writers decided about a letter changed.
    public Reader decided(String letterId, Runnable work) {
        return on("decided:" + letterId, work);
    }

    @EventListener
    void on(SetAsidesChanged changed) {
        readers.getOrDefault("decided:" + changed.letterId(), Set.of()).forEach(Reader::tell);
    }

    @EventListener
    void on(UpdatesAccepted accepted) {
        readers.getOrDefault(accepted.letterId(), Set.of()).forEach(Reader::tell);
    }

    /// Something new is known of a text that has not moved; whose it is, is not always known.
    @EventListener
    void on(SecondReadingCame came) {
        Stream<Set<Reader>> told = came.letterId().isEmpty()
                ? readers.values().stream()
                : Stream.of(readers.getOrDefault(came.letterId(), Set.of()));
        told.flatMap(Set::stream).forEach(Reader::tell);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
