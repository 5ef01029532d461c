package org.rejoinder.assistant.live;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate.ArgumentReading;
import org.rejoinder.assistant.Findings;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.SecondReader;
import org.rejoinder.assistant.SecondReader.SecondReadingCame;
import org.rejoinder.collab.LetterOpened;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.UpdatesAccepted;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences.AudiencesChanged;
import org.rejoinder.letter.Letters.LettersChanged;
import org.rejoinder.letter.SetAsides.SetAsidesChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the desks of the letters that are open: at most 200, the least recently used one is cleared first.
@Component
class LiveFindings implements Findings {

    private static final Logger log = LoggerFactory.getLogger(LiveFindings.class);
    private static final int MOST_DESKS = 200;
    private static final long ANNOUNCE_EVERY = 250;
    private static final long CONSIDER_AFTER = 150;
    private static final long BATCH = 250;
    private static final long MOST_REST = 15_000;
    private static final long MOST_READING_REST = 60_000;
    private static final int LONG = 60_000;
    private static final long ASKED_LATELY = 60_000;
    private static final long LOOKS_WHETHER_A_CROWD_PAUSED = 1_000;

    private final CheckedParagraphs checked;
    private final LetterAnalyst analyst;
    private final Rooms rooms;
    private final Second second;
    private final ApplicationEventPublisher events;
    private final ScheduledThreadPoolExecutor worker;
    private final ExecutorService readers;
    private final ExecutorService longReaders;
    private final Map<String, Watch> watches = new LinkedHashMap<>(16, 0.75f, true);

    LiveFindings(
            CheckedParagraphs checked,
            LetterAnalyst analyst,
            Rooms rooms,
            ObjectProvider<SecondReader> second,
            ApplicationEventPublisher events) {
        this.checked = checked;
        this.analyst = analyst;
        this.rooms = rooms;
        this.second = new Second(second);
        this.events = events;
        this.worker = new ScheduledThreadPoolExecutor(1, Courtesy.threads("findings"));
        this.readers = Executors.newSingleThreadExecutor(Courtesy.threads("readings"));
        this.longReaders = Executors.newSingleThreadExecutor(Courtesy.threads("long readings"));
        worker.setRemoveOnCancelPolicy(true);
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
        readers.shutdownNow();
        longReaders.shutdownNow();
    }

    @Override
    public Analysis of(String letterId) {
        Watch watch = watch(letterId);
        watch.asked();
        return watch.desk.analysis;
    }

    /// A letter that only a folder or a program writes is not watched, so that the samples of a first start cost
    /// nothing.
    @EventListener
    void heard(UpdatesAccepted updates) {
        String letterId = updates.letterId();
        synchronized (watches) {
            Watch known = watches.get(letterId);
            if (known != null) {
                known.typed(updates.head(), updates.updates().size());
            } else if (!rooms.letterbox().present(letterId).isEmpty()) {
                begin(letterId, updates.head());
            }
        }
    }

    /// A letter that was let go and is opened again knows nothing of what it was told before.
    @EventListener
    void heard(LetterOpened opened) {
        each(opened.letterId(), Watch::tellAnew);
    }

    @EventListener
    void heard(SetAsidesChanged change) {
        each(change.letterId(), Watch::decided);
    }

    @EventListener
    void heard(LettersChanged change) {
        each(change.letterId(), Watch::considerSoon);
    }

    @EventListener
    void heard(AudiencesChanged change) {
        each(null, Watch::considerSoon);
    }

    @EventListener
    void heard(SecondReadingCame came) {
        each(came.letterId(), Watch::rejoin);
    }

    private void each(@Nullable String letterId, Consumer<Watch> act) {
        List<Watch> meant = new ArrayList<>();
        synchronized (watches) {
            watches.forEach((id, watch) -> {
                if (letterId == null || letterId.equals(id)) {
                    meant.add(watch);
                }
            });
        }
        meant.forEach(watch -> watch.later(0, () -> act.accept(watch)));
    }

    private Watch watch(String letterId) {
        synchronized (watches) {
            Watch known = watches.get(letterId);
            return known == null ? begin(letterId, null) : known;
        }
    }

    private Watch begin(String letterId, @Nullable Snapshot latest) {
        Watch watch = new Watch(letterId);
        watch.desk.latest = latest;
        watches.put(letterId, watch);
        watches.entrySet().removeIf(eldest -> watches.size() > MOST_DESKS);
        watch.open();
        return watch;
    }

    /// A letter that was typed in since it was looked for is not gone.
    private void forget(Watch watch) {
        synchronized (watches) {
            if (watch.desk.latest == null) {
                watches.remove(watch.letterId, watch);
            }
        }
    }

    /// A text of many pages takes minutes; nobody else's letter waits for it.
    private ExecutorService readers(LetterText text) {
        return text.text().length() > LONG ? longReaders : readers;
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /// A desk and its times. All but `typed` and `open` runs on the worker.
    private final class Watch {

        private final String letterId;
        private final Desk desk;
        private final Crowd crowd = new Crowd();
        private final Share share = new Share(crowd, Share.LOOK, MOST_REST, 0);
        private final Share readings = new Share(crowd, Share.READ, MOST_READING_REST, MOST_READING_REST);
        private volatile long asked = Long.MIN_VALUE / 2;
        private boolean readingOwed;
        private long planned = Long.MAX_VALUE;
        private boolean considering;
        private boolean reading;
        private boolean again;
        private long announced = Long.MIN_VALUE / 2;
        private boolean announcing;
        private long posted = Long.MIN_VALUE / 2;

        Watch(String letterId) {
            this.letterId = letterId;
            this.desk = new Desk(letterId, checked, analyst, second);
        }

        void open() {
            later(0, () -> {
                if (desk.latest == null) {
                    desk.heard(rooms.letterbox().head(letterId));
                }
                plan(0);
            });
        }

        void typed(Snapshot head, int updates) {
            desk.heard(head);
            crowd.heard(updates, now());
            plan(rest());
        }

        /// No longer than until it is worth looking whether the crowd has paused.
        private long rest() {
            return Math.min(share.rest(now()), LOOKS_WHETHER_A_CROWD_PAUSED);
        }

        /// A page asks, which shows what it is told; one without a socket of the letter's own as well.
        void asked() {
            asked = now();
            plan(0);
            later(0, this::pay);
        }

        private void pay() {
            if (readingOwed) {
                considerSoon();
            }
        }

        /// What nobody would see waits until somebody looks.
        private boolean isSeen() {
            return now() - asked < ASKED_LATELY
                    || !rooms.letterbox().present(letterId).isEmpty();
        }

        /// Looks once, as soon as anybody asked for: under many hands no two looks are ever under way.
        private void plan(long delay) {
            long at = now() + delay;
            synchronized (share) {
                if (planned <= at) {
                    return;
                }
                planned = at;
            }
            later(delay, () -> {
                if (isPlanned(at)) {
                    look();
                }
            });
        }

        private boolean isPlanned(long at) {
            synchronized (share) {
                boolean mine = planned == at;
                planned = mine ? Long.MAX_VALUE : planned;
                return mine;
            }
        }

        void later(long delay, Runnable task) {
            if (!worker.isShutdown()) {
                worker.schedule(() -> guarded(task), delay, TimeUnit.MILLISECONDS);
            }
        }

        private void guarded(Runnable task) {
            try {
                task.run();
            } catch (Letterbox.UnknownLetter gone) {
                forget(this);
            } catch (RuntimeException failed) {
                warn(failed);
            }
        }

        private void warn(RuntimeException failed) {
            log.warn(
                    "The findings of letter {} could not be made; they are tried again with the next change.",
                    letterId,
                    failed);
        }

        /// What was typed during a look planned the next one before it was known how long there is to rest.
        private void look() {
            long rest = rest();
            if (rest > 0) {
                plan(rest);
            } else if (isSeen()) {
                lookNow();
            }
        }

        private void lookNow() {
            long began = now();
            desk.absorb(began);
            if (!desk.resting() && desk.due() <= began) {
                settle(began);
            }
            share.worked(began, now());
            if (!desk.resting()) {
                plan(Math.max(rest(), Math.max(0, desk.due() - now())));
            }
        }

        private void settle(long now) {
            boolean all = desk.settle(now, () -> now() > now + BATCH);
            if (all || now() >= posted + BATCH) {
                post(desk.differences(now, all, rooms.decisions(letterId)));
            }
            if (all) {
                considerSoon();
            }
        }

        private void considerSoon() {
            readingOwed = !isSeen();
            if (!readingOwed && !considering) {
                considering = true;
                later(CONSIDER_AFTER, this::considerRested);
            }
        }

        /// A crowd that pauses is served at once, however long the rest was to be; one that left meanwhile needs
        /// nothing.
        private void considerRested() {
            long rest = readings.rest(now());
            if (!isSeen()) {
                considering = false;
                readingOwed = true;
            } else if (rest > 0) {
                later(Math.min(rest, LOOKS_WHETHER_A_CROWD_PAUSED), this::considerRested);
            } else {
                consider();
            }
        }

        /// Reading a letter as an argument takes its time: it has a thread of its own, so that no finding waits for
        /// it; a letter has one reading under way at a time.
        private void consider() {
            considering = false;
            if (reading) {
                again = true;
                return;
            }
            LetterText text = rooms.text(desk, letterId);
            Audience audience = rooms.audience(letterId);
            second.attend(letterId, text, audience);
            reading = true;
            read(desk.current(), text, audience);
        }

        private void read(Snapshot of, LetterText text, @Nullable Audience audience) {
            if (readers.isShutdown()) {
                return;
            }
            readers(text).execute(() -> {
                AtomicReference<@Nullable ArgumentReading> said = new AtomicReference<>();
                long began = now();
                try {
                    said.set(said(text, audience));
                } finally {
                    readings.worked(began, now());
                    later(0, () -> done(of, said.get()));
                }
            });
        }

        private void done(Snapshot of, @Nullable ArgumentReading said) {
            reading = false;
            if (again) {
                again = false;
                considerSoon();
            }
            if (said != null) {
                considered(of, said);
            }
        }

        private @Nullable ArgumentReading said(LetterText text, @Nullable Audience audience) {
            try {
                return analyst.read(text, audience);
            } catch (RuntimeException failed) {
                warn(failed);
                return null;
            }
        }

        private void considered(Snapshot of, ArgumentReading said) {
            LetterText text = rooms.text(desk, letterId);
            post(desk.consider(of, said, text, rooms.audience(letterId), rooms.decisions(letterId)));
        }

        private void tellAnew() {
            post(desk.toldAnew(rooms.decisions(letterId)));
        }

        private void rejoin() {
            post(desk.rejoined(now(), rooms.decisions(letterId)));
            considerSoon();
        }

        private void decided() {
            post(desk.decided(rooms.text(desk, letterId), rooms.audience(letterId), rooms.decisions(letterId)));
        }

        private void post(FindingsPublished notice) {
            posted = now();
            if (notice.all() || !notice.put().isEmpty() || !notice.drop().isEmpty()) {
                rooms.letterbox().post(letterId, notice);
            }
            announceSoon();
        }

        private void announceSoon() {
            if (!announcing) {
                announcing = true;
                later(Math.max(0, announced + ANNOUNCE_EVERY - now()), this::announce);
            }
        }

        private void announce() {
            announcing = false;
            announced = now();
            events.publishEvent(new FindingsChanged(letterId, desk.analysis.version()));
        }
    }
}
