package org.rejoinder.collab.authority;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;

/// One window at a letter: who it is, what it was sent, and what it is still owed. Belongs to the letter's
/// loop, save `place`.
final class Seat {

    private static final int MOST_WAITING = 32;

    final Connection connection;
    final String clientId;
    final User user;
    /// Seen by other threads too.
    volatile Place place;

    @Nullable
    Seats home;

    /// Why the window is sent away, until it was told.
    @Nullable
    Frame farewell;

    boolean joined;
    boolean gone;
    boolean writing;
    boolean fetching;
    long writingSince;
    /// The version that the window has once the write under way has ended.
    long sent;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private final Deque<Message.Accepted> acceptances = new ArrayDeque<>();
    private final Set<String> owedTopics = new HashSet<>();
    private boolean owedCursors;

    /// Where a window is and under which name; one value, so that readers see it whole.
    record Place(String name, int color, long version, int anchor, int head, Instant lastTyped) {

        Place at(long newVersion, int newAnchor, int newHead) {
            return new Place(name, color, newVersion, newAnchor, newHead, lastTyped);
        }

        Place typed(long newVersion, int pos, Instant now) {
            return new Place(name, color, newVersion, pos, pos, now);
        }

        Place named(String newName, int newColor) {
            return new Place(newName, newColor, version, anchor, head, lastTyped);
        }
    }

    Seat(Connection connection, String clientId, User user, String name, int color) {
        this.connection = connection;
        this.clientId = clientId;
        this.user = user;
        this.place = new Place(name, color, 0, 0, 0, Instant.EPOCH);
    }

    Message.Participant participant(boolean left) {
        Place now = place;
        return new Message.Participant(
                clientId, now.name(), now.color(), now.version(), now.anchor(), now.head(), left);
    }

    /// Whether a frame can be written now.
    boolean free() {
        return joined && !gone && !writing && !fetching;
    }

    /// Lets a frame wait its turn; one who lets too many pile up is owed the whole instead.
    boolean queue(Frame frame) {
        if (waiting.size() >= MOST_WAITING) {
            return false;
        }
        waiting.add(frame);
        return true;
    }

    @Nullable
    Frame nextWaiting() {
        return waiting.poll();
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    void owe(String topic) {
        owedTopics.add(topic);
    }

    void oweCursors() {
        owedCursors = true;
    }

    Set<String> takeOwedTopics() {
        Set<String> topics = Set.copyOf(owedTopics);
        owedTopics.clear();
        return topics;
    }

    boolean takeOwedCursors() {
        boolean owed = owedCursors;
        owedCursors = false;
        return owed;
    }

    /// Remembers an answer until the window has the version it speaks of; only the newest of a client matters.
    void accept(Message.Accepted accepted) {
        acceptances.removeIf(
                earlier -> earlier.clientId().equals(accepted.clientId()) && earlier.seq() <= accepted.seq());
        if (acceptances.size() < MOST_WAITING) {
            acceptances.add(accepted);
        }
    }

    @Nullable
    Frame nextAcceptance() {
        Message.Accepted next = acceptances.peek();
        if (next == null || next.version() > sent) {
            return null;
        }
        return new Frame(acceptances.remove());
    }
}
