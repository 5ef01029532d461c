package org.rejoinder.collab.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.UpdatesAccepted;
import org.rejoinder.collab.log.UpdateLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One letter that is open: the only one who decides what its next version is. It is not safe for threads; its
/// `Loop` calls it.
///
/// A tick is: handle what came in, write what was taken in one commit, then tell everyone. Nobody hears of an
/// update before it is durable, and memory moves only after it is.
final class Authority {

    private static final Logger LOG = LoggerFactory.getLogger(Authority.class);
    private static final int MOST_WORK_IN_LOOP = 20_000;
    private static final String UNREADABLE = "The letter cannot be read just now; it is tried again.";
    private static final String UNWRITABLE = "The letter cannot be written just now; it is tried again.";

    /// What an authority needs of its surroundings.
    record Surroundings(
            UpdateLog log,
            Limits limits,
            Clock clock,
            LongSupplier nanos,
            Executor aside,
            Consumer<UpdatesAccepted> listener) {}

    private final String letterId;
    private final UpdateLog log;
    private final Limits limits;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Executor aside;
    private final Consumer<UpdatesAccepted> listener;
    private final Consumer<Item> inbox;
    private final String epoch;
    private final StringBuilder text;
    private final Recent recent;
    private final Board board = new Board();
    private final Seats seats;
    private final Intake intake;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterFailure = new ArrayList<>();
    private volatile Snapshot head;
    private long kept;
    private @Nullable Recovery trouble;

    /// When to look again whether the log can be read and written, and how long to wait the time after.
    private record Recovery(long due, long pause) {}

    /// Opens the letter as the log has it; throws what the log throws.
    Authority(String letterId, Surroundings surroundings, Consumer<Item> inbox) {
        this.letterId = letterId;
        this.log = surroundings.log();
        this.limits = surroundings.limits();
        this.clock = surroundings.clock();
        this.nanos = surroundings.nanos();
        this.aside = surroundings.aside();
        this.listener = surroundings.listener();
        this.inbox = inbox;
        this.epoch = log.epoch(letterId);
        Snapshot snapshot = log.snapshot(letterId, Long.MAX_VALUE);
        this.kept = snapshot.version();
        this.text = new StringBuilder(snapshot.text());
        this.recent = new Recent(snapshot.version(), limits.recentUpdates(), limits.recentUnits());
        log.read(letterId, snapshot.version(), Long.MAX_VALUE).forEach(this::apply);
        this.head = new Snapshot(letterId, recent.head(), text.toString());
        Clients clients = new Clients(letterId, log, limits.clients());
        this.intake = new Intake(recent, clients, clock, text.length(), limits.letterUnits());
        this.seats = new Seats(limits, recent, board, nanos, inbox, this::fetch);
    }

    private void apply(Update update) {
        update.changes().applyTo(text);
        recent.add(update);
    }

    /// The newest version that is committed; any thread may ask.
    Snapshot head() {
        return head;
    }

    Board board() {
        return board;
    }

    Seats seats() {
        return seats;
    }

    /// One tick; says how long it took to tell everyone, in nanoseconds.
    long tick(List<Item> items) {
        recover();
        items.forEach(this::handle);
        long base = recent.head();
        List<Update> committed = commit();
        long began = nanos.getAsLong();
        seats.fanOut(base, committed);
        long took = nanos.getAsLong() - began;
        seats.watch();
        keep();
        return took;
    }

    private void handle(Item item) {
        switch (item) {
            case Item.Join join -> join(join);
            case Item.Pushed pushed -> push(pushed);
            case Item.Caret caret -> caret(caret);
            case Item.Named named -> named(named);
            case Item.Posted posted -> posted(posted);
            case Item.Left left -> seats.remove(left.seat());
            case Item.Dismissed dismissed -> seats.dismiss(dismissed.seat(), dismissed.refused());
            case Item.Written written -> seats.written(written.seat(), written.well());
            case Item.Fetched fetched -> fetched(fetched);
            case Item.Declined declined -> declined.answer();
            case Item.Stop stop -> {}
        }
    }

    private void join(Item.Join join) {
        Seat seat = join.seat();
        seat.home = seats;
        Long version = join.version();
        if (version != null && (!epoch.equals(join.epoch()) || version > recent.head())) {
            refuse(
                    seat,
                    Refusal.TOO_OLD,
                    "This letter was brought back from an earlier copy; your text is kept here in the browser.");
            return;
        }
        if (!seats.admits(seat)) {
            refuse(seat, Refusal.BAD_FRAME, "This window's id belongs to somebody else.");
            return;
        }
        seat.joined = true;
        seat.sent = recent.head();
        seats.write(seat, new Frame(welcome(seat, version)));
        seats.add(seat);
    }

    /// The text, or for one who comes back the updates that it is missing, as many as are in memory: the others
    /// follow as updates.
    private Message welcome(Seat seat, @Nullable Long version) {
        if (version == null) {
            return new Message.Welcome(epoch, recent.head(), head.text(), null, seat.user.role());
        }
        Optional<List<Update>> missing = recent.since(version).filter(updates -> small(updates));
        seat.sent = missing.isPresent() ? recent.head() : version;
        return new Message.Welcome(
                epoch, seat.sent, null, missing.map(List::copyOf).orElse(List.of()), seat.user.role());
    }

    private boolean small(List<Update> updates) {
        long bytes = 0;
        for (Update update : updates) {
            bytes += update.changes().inserted() + 80;
        }
        return bytes <= limits.catchUpBytes();
    }

    private void refuse(Seat seat, Refusal code, String message) {
        seats.refuse(seat, new Message.Refused(code, message));
    }

    private void push(Item.Pushed pushed) {
        Push push = pushed.push();
        Replies replies = pushed.replies();
        if (trouble != null) {
            replies.refused(push, Refusal.UNAVAILABLE, UNWRITABLE);
            return;
        }
        Item.Moved moved = pushed.moved() == null ? new Item.Moved(new Rebase(push), push.version()) : pushed.moved();
        if (moved.version() < recent.floor() || intake.work(push, moved.version()) > MOST_WORK_IN_LOOP) {
            moveAside(pushed, moved);
            return;
        }
        take(pushed, moved);
    }

    private void take(Item.Pushed pushed, Item.Moved moved) {
        Push push = pushed.push();
        Replies replies = pushed.replies();
        try {
            long before = intake.head();
            long version = intake.take(push, pushed.author(), moved.rebase(), moved.version());
            boolean repeated = version - before < push.updates().size();
            afterCommit.add(() -> replies.accepted(push, version, repeated));
            afterFailure.add(() -> replies.refused(push, Refusal.UNAVAILABLE, UNWRITABLE));
        } catch (NotTaken refused) {
            replies.refused(push, refused.refusal(), refused.words());
        } catch (RuntimeException unreadable) {
            worry(unreadable);
            replies.refused(push, Refusal.UNAVAILABLE, UNREADABLE);
        }
    }

    /// Moves a push that comes from far back next to the head outside the loop, so that nobody waits for it.
    private void moveAside(Item.Pushed pushed, Item.Moved moved) {
        long until = recent.head();
        Optional<List<Update>> inMemory = recent.since(moved.version()).map(List::copyOf);
        aside.execute(() -> {
            try {
                List<Update> since = inMemory.orElseGet(() -> log.read(letterId, moved.version(), until));
                since.forEach(moved.rebase()::over);
                Item.Moved further = new Item.Moved(moved.rebase(), until);
                inbox.accept(new Item.Pushed(pushed.push(), pushed.author(), pushed.replies(), further));
            } catch (IllegalArgumentException doesNotFit) {
                inbox.accept(new Item.Declined(pushed, Refusal.BAD_FRAME, Intake.DOES_NOT_FIT));
            } catch (RuntimeException unreadable) {
                LOG.warn("Letter {}: the log could not be read", letterId, unreadable);
                inbox.accept(new Item.Declined(pushed, Refusal.UNAVAILABLE, UNREADABLE));
            }
        });
    }

    private void caret(Item.Caret caret) {
        Seat seat = caret.seat();
        if (caret.version() <= recent.head() && seat.joined && !seat.gone) {
            seat.place = seat.place.at(caret.version(), caret.anchor(), caret.head());
            seats.moved(seat);
        }
    }

    private void named(Item.Named named) {
        named.seat().place = named.seat().place.named(named.name(), named.color());
        seats.moved(named.seat());
    }

    private void posted(Item.Posted posted) {
        Notice notice = posted.notice();
        long from = posted.since().isEmpty()
                ? notice.version()
                : posted.since().getLast().version();
        Optional<List<Update>> rest = recent.since(from);
        if (rest.isPresent()) {
            List<Update> since = new ArrayList<>(posted.since());
            since.addAll(rest.get());
            board.post(notice, since, text);
            board.publish(recent.head());
        } else if (from < recent.head()) {
            long upTo = recent.head();
            aside.execute(() -> readOn(posted, from, upTo));
        }
    }

    /// What was said of a version long past finds its place by the log.
    private void readOn(Item.Posted posted, long from, long upTo) {
        List<Update> more = readOrNull(from, upTo);
        if (more != null && !more.isEmpty()) {
            List<Update> since = new ArrayList<>(posted.since());
            since.addAll(more);
            inbox.accept(new Item.Posted(posted.notice(), since));
        }
    }

    private void fetch(Seat seat) {
        long after = seat.sent;
        long upTo = Math.min(recent.head(), after + 2_000);
        aside.execute(() -> inbox.accept(new Item.Fetched(seat, readOrNull(after, upTo))));
    }

    private @Nullable List<Update> readOrNull(long after, long upTo) {
        try {
            return log.read(letterId, after, upTo);
        } catch (RuntimeException unreadable) {
            LOG.warn("Letter {}: the log could not be read", letterId, unreadable);
            return null;
        }
    }

    private void fetched(Item.Fetched fetched) {
        List<Update> updates = fetched.updates();
        if (updates == null) {
            seats.remove(fetched.seat());
        } else {
            seats.fetched(fetched.seat(), updates);
        }
    }

    /// Writes what was taken; what it returns is durable.
    private List<Update> commit() {
        List<Update> staged = List.copyOf(intake.staged());
        boolean written = staged.isEmpty() || written(staged);
        if (written) {
            intake.committed();
            adopt(staged);
        } else {
            intake.failed(text.length());
        }
        List<Runnable> answers = List.copyOf(written ? afterCommit : afterFailure);
        afterCommit.clear();
        afterFailure.clear();
        answers.forEach(Runnable::run);
        return written ? staged : List.of();
    }

    private boolean written(List<Update> staged) {
        try {
            log.append(letterId, staged);
            return true;
        } catch (RuntimeException failure) {
            worry(failure);
            return false;
        }
    }

    /// Memory moves to what is committed.
    private void adopt(List<Update> updates) {
        if (updates.isEmpty()) {
            return;
        }
        long base = recent.head();
        updates.forEach(this::apply);
        Instant now = clock.instant();
        head = new Snapshot(letterId, recent.head(), text.toString());
        board.move(updates, text);
        board.publish(recent.head());
        seats.typed(updates, now);
        try {
            listener.accept(new UpdatesAccepted(letterId, base, updates, head));
        } catch (RuntimeException failure) {
            LOG.warn("Letter {}: a listener failed", letterId, failure);
        }
    }

    private void worry(RuntimeException failure) {
        if (trouble == null) {
            LOG.warn("Letter {}: the log does not answer as it did; it is tried again", letterId, failure);
            long pause = limits.retryFirst().toNanos();
            trouble = new Recovery(nanos.getAsLong() + pause, pause);
        }
    }

    /// After a failure nobody knows whether the commit went through: the log is asked, and what it has on the
    /// disk is so.
    private void recover() {
        Recovery now = trouble;
        if (now == null || nanos.getAsLong() < now.due()) {
            return;
        }
        try {
            long base = recent.head();
            List<Update> written = log.settled(letterId, base);
            adopt(written);
            intake.failed(text.length());
            seats.fanOut(base, written);
            trouble = null;
            LOG.info("Letter {}: the log is back, at version {}", letterId, recent.head());
        } catch (RuntimeException still) {
            long pause = Math.min(now.pause() * 2, limits.retryMost().toNanos());
            trouble = new Recovery(nanos.getAsLong() + pause, pause);
        }
    }

    /// Keeps the text every so many updates, so that opening stays quick. Failing is harmless: it is tried with
    /// the next ones.
    private void keep() {
        if (trouble == null && recent.head() - kept >= limits.snapshotEvery()) {
            Snapshot snapshot = head;
            kept = snapshot.version();
            aside.execute(() -> {
                try {
                    log.keep(snapshot);
                } catch (RuntimeException failure) {
                    LOG.warn("Letter {}: its text could not be kept", letterId, failure);
                }
            });
        }
    }

    boolean troubled() {
        return trouble != null;
    }

    /// How long nothing is due, in nanoseconds.
    long due() {
        Recovery now = trouble;
        long due = seats.due();
        return now == null ? due : Math.min(due, Math.max(0, now.due() - nanos.getAsLong()));
    }
}
