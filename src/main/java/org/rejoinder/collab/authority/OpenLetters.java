package org.rejoinder.collab.authority;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.collab.LetterOpened;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.log.UpdateLog;
import org.rejoinder.letter.Letters;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.WordDiff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// All open letters; opens one when it is asked for and lets it go when nobody needed it for a while.
@Component
class OpenLetters implements Letterbox {

    private final Letters letters;
    private final UpdateLog log;
    private final ApplicationEventPublisher events;
    private final Authority.Surroundings surroundings;
    private final Executor aside =
            task -> Thread.ofVirtual().name("beside letters").start(task);
    private final ConcurrentHashMap<String, Loop> loops = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    OpenLetters(Letters letters, UpdateLog log, Clock clock, ApplicationEventPublisher events) {
        this.letters = letters;
        this.log = log;
        this.events = events;
        this.surroundings =
                new Authority.Surroundings(log, Limits.STANDARD, clock, System::nanoTime, aside, events::publishEvent);
    }

    /// The letter's loop, open. Throws UnknownLetter, or what the store threw.
    Loop open(String letterId) {
        Loop loop = loops.get(letterId);
        if (loop == null) {
            if (stopping || letters.find(letterId).isEmpty()) {
                throw new UnknownLetter(letterId);
            }
            loop = loops.computeIfAbsent(letterId, this::begin);
        }
        try {
            loop.authority();
            return loop;
        } catch (CompletionException failure) {
            throw new Refused(
                    Refusal.UNAVAILABLE.code(),
                    "The letter cannot be opened just now; try again in a moment.",
                    failure);
        }
    }

    private Loop begin(String letterId) {
        Loop loop = new Loop(letterId, surroundings, ended -> loops.remove(letterId, ended));
        loop.start();
        aside.execute(() -> announce(loop));
        return loop;
    }

    private void announce(Loop loop) {
        events.publishEvent(new LetterOpened(loop.letterId(), loop.authority().head()));
    }

    /// Hands an item to the letter's loop; false when too much waits there.
    boolean post(String letterId, Item item) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Loop loop = open(letterId);
            if (loop.post(item)) {
                return true;
            }
            if (!loop.isClosed()) {
                return false;
            }
            loops.remove(letterId, loop);
        }
        return false;
    }

    @Override
    public Snapshot head(String letterId) {
        return open(letterId).authority().head();
    }

    @Override
    public Snapshot at(String letterId, long version) {
        Snapshot head = head(letterId);
        if (version == head.version()) {
            return head;
        }
        if (version < 0 || version > head.version()) {
            throw new IllegalArgumentException(
                    "The letter has versions 0 to " + head.version() + ", not " + version + ".");
        }
        Snapshot kept = log.snapshot(letterId, version);
        StringBuilder text = new StringBuilder(kept.text());
        log.read(letterId, kept.version(), version)
                .forEach(update -> update.changes().applyTo(text));
        return new Snapshot(letterId, version, text.toString());
    }

    @Override
    public CompletableFuture<Long> push(
            String letterId, long version, ChangeSet changes, User author, @Nullable String origin) {
        Answer answer = new Answer(aside);
        Push push = new Push(ClientIds.fresh(), 1, version, List.of(new Push.Made(changes, origin)));
        if (!post(letterId, new Item.Pushed(push, author, answer, null))) {
            answer.refused(push, Refusal.UNAVAILABLE, "The letter is very busy just now; try again in a moment.");
        }
        return answer.version();
    }

    @Override
    public CompletableFuture<Long> write(
            String letterId, long version, String text, User author, @Nullable String origin) {
        Snapshot base = at(letterId, version);
        ChangeSet changes =
                WordDiff.between(base.text(), text.replace("\r\n", "\n").replace('\r', '\n'));
        return changes.isEmpty()
                ? CompletableFuture.completedFuture(version)
                : push(letterId, version, changes, author, origin);
    }

    @Override
    public void post(String letterId, Notice notice) {
        post(letterId, Item.Posted.of(notice));
    }

    @Override
    public Placements placements(String letterId, String topic) {
        Authority authority = open(letterId).authority();
        return authority
                .board()
                .published(topic)
                .orElseGet(() -> new Placements(authority.head().version(), List.of()));
    }

    @Override
    public List<Update> updates(String letterId, long from, long to) {
        open(letterId);
        return log.read(letterId, from, to);
    }

    @Override
    public List<Presence> present(String letterId) {
        return Optional.ofNullable(loops.get(letterId)).stream()
                .filter(loop -> !loop.isClosed())
                .flatMap(loop -> loop.authority().seats().all().stream())
                .filter(seat -> seat.joined)
                .map(OpenLetters::presence)
                .toList();
    }

    private static Presence presence(Seat seat) {
        Seat.Place place = seat.place;
        return new Presence(
                seat.clientId,
                seat.user.id(),
                place.name(),
                place.color(),
                place.version(),
                place.anchor(),
                place.head(),
                place.lastTyped());
    }

    /// Lets every letter finish its tick before the database goes.
    @PreDestroy
    void stop() {
        stopping = true;
        List<Loop> open = List.copyOf(loops.values());
        open.forEach(loop -> loop.post(new Item.Stop()));
        CompletableFuture.allOf(open.stream().map(Loop::finished).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .join();
    }
}
