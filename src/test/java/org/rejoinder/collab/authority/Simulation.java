package org.rejoinder.collab.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.collab.Update;

/// One authority, its log, and several pages that type into it, over a network and a disk that fail. A schedule
/// is a list of events; each carries its own chance, so that leaving one out changes nothing in the others, and
/// a failing schedule can be made smaller.
final class Simulation {

    /// Rules that can be broken on purpose, to see that they matter.
    enum Guard {
        /// Updates that the log has are dropped by client and number.
        NUMBERED,
        /// A page takes updates one at a time.
        ONE_AT_A_TIME,
        /// What is told is durable.
        DURABLE_FIRST,
        /// After a failed commit the log is asked what it has.
        READ_AGAIN,
        /// An outbox is sent as it was left.
        OUTBOX_UNCHANGED,
        /// A page with unconfirmed updates comes back with its version, and is not given the text anew.
        KEEPS_VERSION,
        /// A page goes on pushing what it has not seen return.
        KEEPS_UNCONFIRMED
    }

    enum Kind {
        TYPE,
        UP,
        DOWN,
        TICK,
        WRITTEN,
        ASIDE,
        CUT,
        CONNECT,
        DIE,
        OPEN,
        RESTORE,
        REPEAT,
        FAIL_BEFORE,
        FAIL_AFTER,
        FAIL_SYNC,
        UNREADABLE,
        CRASH,
        WAIT
    }

    record Event(Kind kind, int who, long chance) {}

    private static final int[] WEIGHTS = {30, 26, 30, 22, 6, 6, 4, 8, 2, 3, 3, 3, 2, 2, 2, 1, 1, 3};
    private static final String LETTER = "letter";
    private static final Limits LIMITS = new Limits(
            4_000,
            12,
            4_000,
            160,
            7,
            3,
            1_000,
            50,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofMillis(100),
            Duration.ZERO,
            Duration.ofMillis(200),
            Duration.ofSeconds(5));

    private final Set<Guard> off;
    private final SimulatedLog log;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Push> storage = new LinkedHashMap<>();
    private final Map<String, Long> typed = new HashMap<>();
    private final Deque<Runnable> aside = new ArrayDeque<>();
    private final Deque<Runnable> unended = new ArrayDeque<>();
    private final Deque<Item> inbox = new ArrayDeque<>();
    private @Nullable Authority authority;
    private int opened;
    private int process;
    private long now;

    private Simulation(Set<Guard> off) {
        this.off = off;
        this.log = new SimulatedLog(off.contains(Guard.DURABLE_FIRST));
    }

    static List<Event> schedule(long seed, int length) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        int sum = java.util.stream.IntStream.of(WEIGHTS).sum();
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(sum);
            int kind = 0;
            while (at >= WEIGHTS[kind]) {
                at -= WEIGHTS[kind++];
            }
            events.add(new Event(Kind.values()[kind], random.nextInt(8), random.nextLong()));
        }
        return events;
    }

    /// Runs the schedule, then lets everything settle. Says what went wrong, or null.
    static @Nullable String run(List<Event> events, Set<Guard> off) {
        Simulation simulation = new Simulation(off);
        try {
            for (int i = 0; i < 3; i++) {
                simulation.open();
            }
            events.forEach(simulation::apply);
            simulation.settle();
            return simulation.verdict();
        } catch (RuntimeException broken) {
            return broken.toString();
        }
    }

    /// The smallest schedule that is found to fail still.
    static List<Event> shrunk(List<Event> events, Set<Guard> off) {
        List<Event> left = new ArrayList<>(events);
        for (int piece = left.size() / 2; piece >= 1; piece /= 2) {
            for (int at = 0; at + piece <= left.size(); ) {
                List<Event> less = new ArrayList<>(left);
                less.subList(at, at + piece).clear();
                if (run(less, off) != null) {
                    left = less;
                } else {
                    at += piece;
                }
            }
        }
        return left;
    }

    private void apply(Event event) {
        now += 1_000_000;
        Random chance = new Random(event.chance());
        Page page = pages.isEmpty() ? null : pages.get(event.who() % pages.size());
        switch (event.kind()) {
            case TICK -> tick();
            case WRITTEN -> once(unended);
            case ASIDE -> once(aside);
            case OPEN -> open();
            case RESTORE, REPEAT -> restore(chance);
            case FAIL_BEFORE -> log.next = SimulatedLog.Fault.BEFORE_COMMIT;
            case FAIL_AFTER -> log.next = SimulatedLog.Fault.AFTER_COMMIT;
            case FAIL_SYNC -> log.next = SimulatedLog.Fault.BEFORE_SYNC;
            case UNREADABLE -> log.unreadable = 1 + chance.nextInt(3);
            case CRASH -> crash();
            case WAIT -> now += chance.nextLong(1_000_000_000L);
            default -> {
                if (page != null) {
                    page.apply(event.kind(), chance);
                }
            }
        }
    }

    private static void once(Deque<Runnable> queue) {
        Runnable next = queue.poll();
        if (next != null) {
            next.run();
        }
    }

    private void open() {
        if (pages.size() < 6) {
            pages.add(new Page("c" + opened++));
        }
    }

    /// A page sends what a dead page left, or another page's outbox once more.
    private void restore(Random chance) {
        List<Push> kept = storage.values().stream()
                .filter(push -> pages.stream().noneMatch(page -> page.clientId.equals(push.clientId()))
                        || chance.nextInt(4) == 0)
                .toList();
        if (!kept.isEmpty() && !pages.isEmpty()) {
            Push push = kept.get(chance.nextInt(kept.size()));
            pages.get(chance.nextInt(pages.size())).deliver(push);
        }
    }

    private void crash() {
        process++;
        authority = null;
        inbox.clear();
        aside.clear();
        unended.clear();
        log.crash();
        log.next = SimulatedLog.Fault.NONE;
        pages.forEach(Page::cut);
    }

    private void tick() {
        if (authority == null) {
            int mine = process;
            try {
                authority = new Authority(LETTER, surroundings(), item -> {
                    if (process == mine) {
                        inbox.add(item);
                    }
                });
            } catch (IllegalStateException unreadable) {
                inbox.clear();
                pages.forEach(Page::cut);
                return;
            }
        }
        List<Item> items = List.copyOf(inbox);
        inbox.clear();
        authority.tick(items);
    }

    private Authority.Surroundings surroundings() {
        log.forgetful = false;
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return new Authority.Surroundings(log, LIMITS, clock, () -> now, aside::add, accepted -> {
            if (off.contains(Guard.READ_AGAIN)) {
                log.forgetful = true;
            }
        });
    }

    /// Everything works again, and what is under way arrives.
    private void settle() {
        log.next = SimulatedLog.Fault.NONE;
        log.unreadable = 0;
        for (Push push : List.copyOf(storage.values())) {
            if (pages.stream().noneMatch(page -> page.clientId.equals(push.clientId())) && !pages.isEmpty()) {
                pages.getFirst().owe(push);
            }
        }
        for (int round = 0; round < 400; round++) {
            now += 200_000_000;
            pages.forEach(Page::work);
            while (!aside.isEmpty()) {
                once(aside);
            }
            while (!unended.isEmpty()) {
                once(unended);
            }
            tick();
            if (pages.stream().allMatch(Page::isDone) && inbox.isEmpty() && aside.isEmpty()) {
                return;
            }
        }
    }

    private @Nullable String verdict() {
        String text = "";
        Map<String, Long> written = new HashMap<>();
        for (Update update : log.all()) {
            text = update.changes().apply(text);
            long last = written.getOrDefault(update.clientId(), 0L);
            if (update.seq() != last + 1) {
                return "The log has " + update.clientId() + "'s number " + update.seq() + " after " + last;
            }
            written.put(update.clientId(), update.seq());
        }
        if (!written.equals(typed)) {
            return "Typed " + typed + " but the log has " + written;
        }
        for (Page page : pages) {
            if (page.replica == null || !page.replica.text().equals(text)) {
                return page.clientId + " has “" + (page.replica == null ? null : page.replica.text()) + "”, the log “"
                        + text + "”";
            }
        }
        return null;
    }

    /// What goes up from a page.
    private sealed interface Up {
        record Join(@Nullable Long version) implements Up {}

        record Pushed(Push push) implements Up {}
    }

    /// A page load with its socket, as the browser's client has it.
    private final class Page {

        final String clientId;
        private final User user;

        @Nullable
        Replica replica;

        private @Nullable Wire wire;
        private boolean welcomed;
        private long inFlight;
        private boolean orphanInFlight;
        private final Deque<Push> owed = new ArrayDeque<>();

        Page(String clientId) {
            this.clientId = clientId;
            this.user = new User("user-" + clientId, clientId, 1, Role.EDITOR);
        }

        void apply(Kind kind, Random chance) {
            switch (kind) {
                case TYPE -> type(chance);
                case UP -> up();
                case DOWN -> down();
                case CUT -> cut();
                case CONNECT -> connect();
                case DIE -> die(chance);
                default -> throw new IllegalStateException(kind.name());
            }
        }

        private void type(Random chance) {
            Replica mine = replica;
            if (mine != null && mine.text().length() < 120) {
                int from = chance.nextInt(mine.text().length() + 1);
                int to = chance.nextInt(3) == 0 ? Math.min(mine.text().length(), from + chance.nextInt(6)) : from;
                String insert =
                        to > from && chance.nextBoolean() ? "" : String.valueOf((char) ('a' + chance.nextInt(26)));
                mine.type(from, to, insert);
                typed.merge(clientId, 1L, Long::sum);
                keep();
                push();
            }
        }

        /// The outbox, written as one value at each local change.
        private void keep() {
            replica.outbox().ifPresentOrElse(push -> storage.put(clientId, push), () -> storage.remove(clientId));
        }

        private void push() {
            if (wire == null || !welcomed || inFlight > 0) {
                return;
            }
            Push orphan = owed.peek();
            if (orphan != null && !orphanInFlight) {
                orphanInFlight = true;
                wire.up.add(new Up.Pushed(orphan));
            }
            replica.outbox().ifPresent(push -> {
                inFlight = push.seq() + push.updates().size() - 1;
                wire.up.add(new Up.Pushed(push));
            });
        }

        void deliver(Push push) {
            if (wire == null || !welcomed || push.clientId().equals(clientId)) {
                return;
            }
            if (off.contains(Guard.OUTBOX_UNCHANGED)) {
                wire.up.add(new Up.Pushed(
                        new Push(clientId + "-for-" + push.clientId() + "-" + now, 1, push.version(), push.updates())));
            } else {
                wire.up.add(new Up.Pushed(push));
            }
        }

        void owe(Push push) {
            owed.add(push);
        }

        private void up() {
            if (wire == null || wire.up.isEmpty()) {
                return;
            }
            switch (wire.up.poll()) {
                case Up.Join join -> {
                    wire.seat = new Seat(wire, clientId, user, clientId, 1);
                    inbox.add(new Item.Join(wire.seat, "e1", join.version()));
                }
                case Up.Pushed pushed -> {
                    Push push = pushed.push();
                    User author = new User("user-" + push.clientId(), "x", 1, Role.EDITOR);
                    if (off.contains(Guard.NUMBERED)) {
                        push = new Push(push.clientId() + "-" + now, 1, push.version(), push.updates());
                    }
                    inbox.add(new Item.Pushed(push, author, new SeatReplies(wire.seat), null));
                }
            }
        }

        private void down() {
            if (wire == null || wire.down.isEmpty()) {
                return;
            }
            switch (wire.down.poll()) {
                case Message.Welcome welcome -> welcome(welcome);
                case Message.Updates updates -> receive(updates.version(), updates.updates());
                case Message.Refused refused
                when refused.code() == Refusal.UNAVAILABLE -> {
                    inFlight = 0;
                    orphanInFlight = false;
                }
                case Message.Refused refused ->
                    throw new IllegalStateException(clientId + " was refused: " + refused.message());
                case Message.Accepted accepted -> {
                    if (!accepted.clientId().equals(clientId)) {
                        orphanInFlight &= !owed.removeIf(push -> taken(push, accepted));
                        storage.computeIfPresent(
                                accepted.clientId(), (id, push) -> taken(push, accepted) ? null : push);
                    }
                }
                default -> {}
            }
            push();
        }

        private void welcome(Message.Welcome welcome) {
            welcomed = true;
            if (replica == null || welcome.text() != null) {
                replica = new Replica(clientId, welcome.version(), String.valueOf(welcome.text()));
            } else {
                receive(welcome.version() - welcome.updates().size(), welcome.updates());
            }
        }

        private void receive(long base, List<Update> updates) {
            List<Replica.Received> received = updates.stream()
                    .map(update -> new Replica.Received(update.clientId(), update.changes()))
                    .toList();
            if (off.contains(Guard.ONE_AT_A_TIME)) {
                replica.receiveGrouped(base, received);
            } else {
                replica.receive(base, received);
            }
            if (replica.confirmed() >= inFlight) {
                inFlight = 0;
            }
            keep();
        }

        void cut() {
            Wire old = wire;
            wire = null;
            welcomed = false;
            inFlight = 0;
            orphanInFlight = false;
            if (old != null && old.seat != null) {
                inbox.add(new Item.Left(old.seat));
            }
            if (off.contains(Guard.KEEPS_UNCONFIRMED) && replica != null && !replica.level()) {
                replica = null;
            }
        }

        private void connect() {
            if (wire == null) {
                wire = new Wire();
                boolean comesBack = replica != null && !off.contains(Guard.KEEPS_VERSION);
                wire.up.add(new Up.Join(comesBack ? replica.version() : null));
            }
        }

        private void die(Random chance) {
            if (pages.size() > 1) {
                cut();
                pages.remove(this);
            }
        }

        /// All that a page does by itself.
        void work() {
            connect();
            push();
            for (int i = 0; i < 50; i++) {
                up();
                down();
            }
            if (wire != null && wire.closed) {
                cut();
            }
        }

        boolean isDone() {
            return replica != null
                    && welcomed
                    && replica.level()
                    && owed.isEmpty()
                    && replica.version() == log.all().size();
        }
    }

    /// A socket: what is under way on it in both directions.
    private final class Wire implements Connection {

        final Deque<Up> up = new ArrayDeque<>();
        final Deque<Message> down = new ArrayDeque<>();

        @Nullable
        Seat seat;

        boolean closed;

        @Override
        public void send(Frame frame, Consumer<Boolean> ended) {
            down.add(frame.message());
            if (frame.message().hashCode() % 3 == 0) {
                unended.add(() -> ended.accept(true));
            } else {
                ended.accept(true);
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static boolean taken(Push push, Message.Accepted accepted) {
        return push.clientId().equals(accepted.clientId()) && push.lastSeq() <= accepted.seq();
    }

    static String told(List<Event> events) {
        return events.stream().map(Event::toString).collect(Collectors.joining(",\n  "));
    }
}
