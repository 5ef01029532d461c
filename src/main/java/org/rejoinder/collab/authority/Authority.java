package org.rejoinder.collab.authority;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
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

    static final String UNREADABLE = "The letter cannot be read just now; it is tried again.";

    private static final Logger LOG = LoggerFactory.getLogger(Authority.class);
    /// Single moves that a push may cost in the loop, over what is committed and over what this tick takes.
    private static final int MOST_WORK_IN_LOOP = 20_000;

    private static final int MOST_WORK_IN_TICK = 200_000;
    private static final String UNWRITABLE = "The letter cannot be written just now; it is tried again.";
    private static final String JOINS_FIRST = "A window joins the letter before it changes it.";

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
    private final Consumer<UpdatesAccepted> listener;
    private final Committed letter;
    private final Past past;
    private final Board board = new Board();
    private final Seats seats;
    private final Reception reception;
    private final Intake intake;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterFailure = new ArrayList<>();
    private @Nullable Recovery trouble;
    private int reopenings;

    /// When to look again whether the log can be read and written, and how long to wait the time after.
    private record Recovery(long due, long pause) {}

    /// Opens the letter as the log has it; throws what the log throws.
    Authority(String letterId, Surroundings surroundings, Consumer<Item> inbox) {
        this.letterId = letterId;
        this.log = surroundings.log();
        this.limits = surroundings.limits();
        this.clock = surroundings.clock();
        this.nanos = surroundings.nanos();
        this.listener = surroundings.listener();
        this.reopenings = log.reopenings();
        String epoch = log.epoch(letterId);
        this.letter = new Committed(letterId, log, limits, surroundings.aside());
        this.past = new Past(letterId, log, surroundings.aside(), inbox);
        Clients clients = new Clients(letterId, log, limits.clients());
        this.intake = new Intake(letter.recent(), clients, clock, letter.length(), limits.letterUnits());
        this.seats = new Seats(limits, letter.recent(), board, nanos, inbox, this::fetch);
        this.reception = new Reception(epoch, letter, seats, limits.catchUpBytes());
    }

    /// The newest version that is committed; any thread may ask.
    Snapshot head() {
        return letter.head();
    }

    Board board() {
        return board;
    }

    Seats seats() {
        return seats;
    }

    /// One tick. Returns how long it took to tell everyone, in nanoseconds: what rises with the crowd, while a
    /// disk that hesitates once says nothing of the ticks to come.
    long tick(List<Item> items) {
        recover();
        items.forEach(this::handle);
        long base = letter.version();
        List<Update> committed = commit();
        long began = nanos.getAsLong();
        seats.fanOut(base, committed);
        long told = nanos.getAsLong() - began;
        seats.watch();
        if (trouble == null) {
            letter.keep();
        }
        return told;
    }

    private void handle(Item item) {
        switch (item) {
            case Item.Join join -> reception.join(join);
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

    private void push(Item.Pushed pushed) {
        Push push = pushed.push();
        Replies replies = pushed.replies();
        if (!replies.seated()) {
            replies.refused(push, Refusal.BAD_FRAME, JOINS_FIRST);
            return;
        }
        if (trouble != null) {
            replies.refused(push, Refusal.UNAVAILABLE, UNWRITABLE);
            return;
        }
        try {
            intake.check(push, pushed.author());
            take(pushed);
        } catch (NotTaken refused) {
            replies.refused(push, refused.refusal(), refused.words());
        } catch (RuntimeException unreadable) {
            worry(unreadable);
            replies.refused(push, Refusal.UNAVAILABLE, UNREADABLE);
        }
    }

    private void take(Item.Pushed pushed) throws NotTaken {
        Push push = pushed.push();
        Replies replies = pushed.replies();
        Item.Moved moved = pushed.moved() == null ? new Item.Moved(new Rebase(push), push.version()) : pushed.moved();
        Recent recent = letter.recent();
        long reached = moved.version() < recent.floor() ? moved.version() : intake.pass(moved, MOST_WORK_IN_LOOP);
        if (reached < recent.head() || intake.work(push, reached) > MOST_WORK_IN_TICK) {
            past.move(
                    pushed,
                    new Item.Moved(moved.rebase(), reached),
                    recent.head(),
                    recent.since(reached).map(List::copyOf));
            return;
        }
        long before = intake.head();
        long version = intake.take(push, pushed.author(), moved.rebase(), reached);
        boolean repeated = version - before < push.updates().size();
        afterCommit.add(() -> replies.accepted(push, version, repeated));
        afterFailure.add(() -> replies.refused(push, Refusal.UNAVAILABLE, UNWRITABLE));
    }

    private void caret(Item.Caret caret) {
        Seat seat = caret.seat();
        if (caret.version() <= letter.version() && seat.joined && !seat.gone) {
            seat.place = seat.place.at(caret.version(), caret.anchor(), caret.head());
            seats.moved(seat);
        }
    }

    private void named(Item.Named named) {
        named.seat().place = named.seat().place.named(named.name(), named.color());
        seats.moved(named.seat());
    }

    private void posted(Item.Posted posted) {
        Optional<List<Update>> rest = letter.recent().since(posted.version());
        if (rest.isPresent()) {
            Item.Posted now = posted;
            for (Update update : rest.get()) {
                now = now.over(update);
            }
            board.post(now, letter.text());
            board.publish(letter.version());
        } else if (posted.version() < letter.version()) {
            past.move(posted, letter.version());
        }
    }

    private void fetch(Seat seat) {
        past.fetch(seat, letter.version());
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
            intake.failed(letter.length());
        }
        List<Runnable> answers = List.copyOf(written ? afterCommit : afterFailure);
        afterCommit.clear();
        afterFailure.clear();
        answers.forEach(Runnable::run);
        return written ? staged : List.of();
    }

    private boolean written(List<Update> staged) {
        try {
            remembered();
            log.append(letterId, staged);
            return true;
        } catch (RuntimeException failure) {
            worry(failure);
            return false;
        }
    }

    /// What is confirmed is in the log, also when its store was opened anew meanwhile.
    private void remembered() {
        int now = log.reopenings();
        if (now != reopenings) {
            letter.writeAgain();
            reopenings = now;
        }
    }

    /// Memory moves to what is committed.
    private void adopt(List<Update> updates) {
        if (updates.isEmpty()) {
            return;
        }
        long base = letter.version();
        letter.adopt(updates);
        board.move(updates, letter.text());
        board.publish(letter.version());
        seats.typed(updates, clock.instant());
        try {
            listener.accept(new UpdatesAccepted(letterId, base, updates, letter.head()));
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
            remembered();
            long base = letter.version();
            List<Update> written = log.settled(letterId, base);
            adopt(written);
            intake.failed(letter.length());
            seats.fanOut(base, written);
            trouble = null;
            LOG.info("Letter {}: the log is back, at version {}", letterId, letter.version());
        } catch (RuntimeException still) {
            long pause = Math.min(now.pause() * 2, limits.retryMost().toNanos());
            trouble = new Recovery(nanos.getAsLong() + pause, pause);
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
