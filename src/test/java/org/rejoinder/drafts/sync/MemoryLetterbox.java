package org.rejoinder.drafts.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.WordDiff;

/// A letterbox in memory that rebases as the real one does.
final class MemoryLetterbox implements Letterbox {

    static final User ADA = new User("ada", "Ada", 1, Role.EDITOR);

    private final Map<String, List<Update>> logs = new HashMap<>();
    private @Nullable Runnable beforePush;
    private int failures;

    @Override
    public synchronized Snapshot head(String letterId) {
        return at(letterId, log(letterId).size());
    }

    @Override
    public synchronized Snapshot at(String letterId, long version) {
        String text = "";
        for (Update update : log(letterId).subList(0, (int) version)) {
            text = update.changes().apply(text);
        }
        return new Snapshot(letterId, version, text);
    }

    @Override
    public CompletableFuture<Long> push(
            String letterId, long version, ChangeSet changes, User author, @Nullable String origin) {
        Runnable before = beforePush;
        beforePush = null;
        if (before != null) {
            before.run();
        }
        synchronized (this) {
            if (failures > 0) {
                failures--;
                return CompletableFuture.failedFuture(new Refused("unavailable", "The disk is full."));
            }
            ChangeSet rebased = changes;
            for (Update update :
                    log(letterId).subList((int) version, log(letterId).size())) {
                rebased = rebased.map(update.changes());
            }
            long next = log(letterId).size() + 1L;
            log(letterId).add(new Update(next, author.id(), next, author.id(), rebased, origin, Instant.EPOCH));
            return CompletableFuture.completedFuture(next);
        }
    }

    @Override
    public CompletableFuture<Long> write(
            String letterId, long version, String text, User author, @Nullable String origin) {
        return push(letterId, version, WordDiff.between(at(letterId, version).text(), text), author, origin);
    }

    /// Somebody types `insert` after the words `after`.
    void type(String letterId, String after, String insert) {
        Snapshot head = head(letterId);
        int at = head.text().indexOf(after) + after.length();
        push(letterId, head.version(), ChangeSet.replace(head.text().length(), at, at, insert), ADA, null);
    }

    /// Runs once just before the next push is taken.
    void beforeNextPush(Runnable action) {
        beforePush = action;
    }

    void failNext(int pushes) {
        failures = pushes;
    }

    @Override
    public synchronized List<Update> updates(String letterId, long from, long to) {
        return List.copyOf(log(letterId).subList((int) from, (int) to));
    }

    private List<Update> log(String letterId) {
        return logs.computeIfAbsent(letterId, id -> new ArrayList<>());
    }

    @Override
    public void post(String letterId, Notice notice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Placements placements(String letterId, String topic) {
        return new Placements(0, List.of());
    }

    @Override
    public List<Presence> present(String letterId) {
        return List.of();
    }
}
