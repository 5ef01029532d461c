package org.rejoinder.collab.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.History.Span;
import org.rejoinder.collab.Update;
import org.rejoinder.text.Range;

/// Who wrote which stretch of a text, carried along update by update. Two rows of numbers: the length of each
/// stretch, and which hand it came from; neighbours of one hand are one stretch.
final class Authorship {

    /// Somebody's typing, or one taken rewrite; with the latest version of it.
    private static final class Hand {
        private final String authorId;
        private final @Nullable String origin;
        private long version;
        private Instant at = Instant.EPOCH;

        Hand(String authorId, @Nullable String origin) {
            this.authorId = authorId;
            this.origin = origin;
        }
    }

    private static final String NOBODY = "";
    private static final long HOUR = 3_600;
    private static final long MINUTE = 60;

    private record Key(String authorId, @Nullable String origin, long when) {}

    private int[] lengths = new int[64];
    private int[] hands = new int[64];
    private int size;
    private long version;
    private final long grain;
    private final List<Hand> known = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();

    /// From the empty text on.
    Authorship() {
        grain = HOUR;
    }

    /// From a later version on, whose text has `length` characters and is nobody's.
    Authorship(long version, int length) {
        grain = MINUTE;
        this.version = version;
        known.add(new Hand(NOBODY, null));
        if (length > 0) {
            splice(0, 0, 0, length, 0, 0);
        }
    }

    long version() {
        return version;
    }

    void add(Update update) {
        int hand = hand(update);
        update.changes().forEachChange((from, to, at, end, inserted) -> replace(at, to - from, end - at, hand));
        version = update.version();
    }

    /// As `add`, and where words only went, the character before them bears who took them out.
    void touch(Update update) {
        int hand = hand(update);
        update.changes().forEachChange((from, to, at, end, inserted) -> {
            replace(at, to - from, end - at, hand);
            if (end == at && size > 0) {
                replace(Math.max(0, at - 1), 1, 1, hand);
            }
        });
        version = update.version();
    }

    /// One hand an author, origin and while: fine enough for a time to show, coarse enough to stay few.
    private int hand(Update update) {
        Key key =
                new Key(update.authorId(), update.origin(), update.acceptedAt().getEpochSecond() / grain);
        int number = numbers.computeIfAbsent(key, fresh -> {
            known.add(new Hand(update.authorId(), update.origin()));
            return known.size() - 1;
        });
        known.get(number).version = update.version();
        known.get(number).at = update.acceptedAt();
        return number;
    }

    private void replace(int at, int removed, int inserted, int hand) {
        int first = 0;
        int start = 0;
        while (first < size && start + lengths[first] <= at) {
            start += lengths[first++];
        }
        int last = first;
        int end = start;
        while (last < size && end < at + removed) {
            end += lengths[last++];
        }
        if (last == first && first < size && start < at) {
            end += lengths[last++];
        }
        int head = Math.max(0, at - start);
        int tail = Math.max(0, end - at - removed);
        splice(first, last, head, inserted, hand, tail);
    }

    /// Puts up to three stretches in the place of those from `first` to `last`.
    private void splice(int first, int last, int head, int inserted, int hand, int tail) {
        int[] newLengths = {head, inserted, tail};
        int[] newHands = {head > 0 ? hands[first] : 0, hand, tail > 0 ? hands[last - 1] : 0};
        int count = 0;
        for (int length : newLengths) {
            count += length > 0 ? 1 : 0;
        }
        room(size + count);
        System.arraycopy(lengths, last, lengths, first + count, size - last);
        System.arraycopy(hands, last, hands, first + count, size - last);
        size += count - (last - first);
        int at = first;
        for (int i = 0; i < 3; i++) {
            if (newLengths[i] > 0) {
                lengths[at] = newLengths[i];
                hands[at++] = newHands[i];
            }
        }
        join(Math.max(1, first), Math.min(size - 1, at));
    }

    private void room(int wanted) {
        if (wanted > lengths.length) {
            lengths = Arrays.copyOf(lengths, wanted * 2);
            hands = Arrays.copyOf(hands, wanted * 2);
        }
    }

    private void join(int from, int to) {
        for (int i = to; i >= from; i--) {
            if (hands[i] == hands[i - 1]) {
                lengths[i - 1] += lengths[i];
                System.arraycopy(lengths, i + 1, lengths, i, size - i - 1);
                System.arraycopy(hands, i + 1, hands, i, size - i - 1);
                size--;
            }
        }
    }

    List<Span> spans(Writers writers) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < size; i++) {
            Hand hand = known.get(hands[i]);
            Range range = new Range(at, at + lengths[i]);
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.authorId().equals(hand.authorId) && Objects.equals(last.origin(), hand.origin)) {
                Span latest = last.version() >= hand.version ? last : span(range, hand, writers);
                spans.set(
                        spans.size() - 1,
                        new Span(
                                new Range(last.range().from(), range.to()),
                                last.authorId(),
                                last.authorName(),
                                latest.version(),
                                latest.at(),
                                last.origin()));
            } else {
                spans.add(span(range, hand, writers));
            }
            at += lengths[i];
        }
        return spans;
    }

    /// The stretches that are somebody's, each as it is.
    List<Span> touched(Writers writers) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < size; i++) {
            Hand hand = known.get(hands[i]);
            if (!hand.authorId.equals(NOBODY)) {
                spans.add(span(new Range(at, at + lengths[i]), hand, writers));
            }
            at += lengths[i];
        }
        return spans;
    }

    private static Span span(Range range, Hand hand, Writers writers) {
        return new Span(range, hand.authorId, writers.name(hand.authorId), hand.version, hand.at, hand.origin);
    }

    /// Length of the text, for tests of the bookkeeping.
    int length() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += lengths[i];
        }
        return sum;
    }
}
