package org.rejoinder.assistant.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Stretch;

/// The stretches of a letter that were changed and not yet looked at. Each comes to rest by itself: after 300
/// ms of quiet, or one second after its first change, so that other people's typing never keeps it waiting.
/// Times are in milliseconds.
final class Dirty {

    static final long QUIET = 300;
    static final long AT_MOST = 1_000;
    private static final int WIDE = 2_000;

    private record Moving(int from, int to, long first, long last) {

        long due() {
            return Math.min(last + QUIET, first + AT_MOST);
        }

        boolean touches(int start, int end) {
            return from <= end && start <= to;
        }

        /// Whether it is a text brought in, at rest and waiting for its turn: what is typed into it has a quiet of
        /// its own.
        boolean waits(long now) {
            return to - from > WIDE && due() <= now;
        }

        /// What is left of it before and behind a change.
        List<Moving> around(int start, int end) {
            return Stream.of(new Moving(from, start, first, last), new Moving(end, to, first, last))
                    .filter(part -> part.from < part.to)
                    .toList();
        }
    }

    private List<Moving> stretches = new ArrayList<>();

    /// The text became another one: what lay behind the change moves, and the change itself is dirty.
    void changed(String before, String after, long now) {
        Stretch change = Stretch.between(before, after);
        changed(change.from(), change.toBefore(), change.toAfter(), now);
    }

    private void changed(int from, int oldTo, int newTo, long now) {
        List<Moving> moved = new ArrayList<>();
        int start = from;
        int end = newTo;
        long first = now;
        for (Moving old : stretches) {
            Moving there = new Moving(
                    move(old.from, from, oldTo, newTo), move(old.to, from, oldTo, newTo), old.first, old.last);
            if (old.touches(from, oldTo) && there.waits(now)) {
                moved.addAll(there.around(from, newTo));
            } else if (old.touches(from, oldTo)) {
                start = Math.min(start, there.from);
                end = Math.max(end, there.to);
                first = Math.min(first, there.first);
            } else {
                moved.add(there);
            }
        }
        moved.add(new Moving(start, Math.max(start, end), first, now));
        stretches = moved;
    }

    static int move(int at, int from, int oldTo, int newTo) {
        if (at <= from) {
            return at;
        }
        return at >= oldTo ? at + newTo - oldTo : Math.min(at, newTo);
    }

    /// Everything, at once.
    void all(int length) {
        stretches = new ArrayList<>(List.of(new Moving(0, length, Long.MIN_VALUE / 2, Long.MIN_VALUE / 2)));
    }

    boolean none() {
        return stretches.isEmpty();
    }

    /// When the next stretch comes to rest.
    long due() {
        return stretches.stream().mapToLong(Moving::due).min().orElse(Long.MAX_VALUE);
    }

    /// Whether something that still moves lies in the paragraph.
    boolean moving(Paragraph paragraph, long now) {
        return lies(paragraph, now, false);
    }

    /// Whether something that has come to rest lies in the paragraph.
    boolean settled(Paragraph paragraph, long now) {
        return lies(paragraph, now, true);
    }

    /// Asked of every paragraph at every change: no streams here.
    private boolean lies(Paragraph paragraph, long now, boolean rested) {
        for (Moving stretch : stretches) {
            if (stretch.due() <= now == rested
                    && stretch.touches(
                            paragraph.range().from(), paragraph.range().to())) {
                return true;
            }
        }
        return false;
    }

    /// The paragraphs that have come to rest, those changed last first and otherwise in their order: who typed a
    /// sentence just now waits for no letter that was pasted before.
    List<Paragraph> freshestFirst(List<Paragraph> paragraphs, long now) {
        return paragraphs.stream()
                .filter(paragraph -> settled(paragraph, now) && !moving(paragraph, now))
                .sorted(Comparator.<Paragraph>comparingLong(this::changed).reversed())
                .toList();
    }

    private long changed(Paragraph paragraph) {
        return stretches.stream()
                .filter(s ->
                        s.touches(paragraph.range().from(), paragraph.range().to()))
                .mapToLong(Moving::last)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    void forgetSettled(long now) {
        stretches.removeIf(s -> s.due() <= now);
    }
}
