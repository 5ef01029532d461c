package org.rejoinder.collab.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.text.ChangeSet;

/// One page load as the protocol has it: its text, the version it is level with, and its updates that are not
/// confirmed, as `@codemirror/collab` keeps them.
public final class Replica {

    /// An update as it comes over the wire.
    public record Received(String clientId, ChangeSet changes) {}

    private final String clientId;
    private String text;
    private long version;
    private long confirmed;
    private final List<Push.Made> unconfirmed = new ArrayList<>();

    public Replica(String clientId, long version, String text) {
        this.clientId = clientId;
        this.version = version;
        this.text = text;
    }

    public String clientId() {
        return clientId;
    }

    public String text() {
        return text;
    }

    public long version() {
        return version;
    }

    /// How many of its updates are known to be in the log.
    public long confirmed() {
        return confirmed;
    }

    public boolean level() {
        return unconfirmed.isEmpty();
    }

    public void type(int from, int to, String insert) {
        type(ChangeSet.replace(text.length(), from, to, insert), null);
    }

    public void type(ChangeSet changes, @Nullable String origin) {
        text = changes.apply(text);
        unconfirmed.add(new Push.Made(changes, origin));
    }

    /// What is to be pushed, as it would stand in the outbox.
    public Optional<Push> outbox() {
        return unconfirmed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Push(clientId, confirmed + 1, version, unconfirmed));
    }

    /// Takes updates that follow `base`, one at a time; those it has already are passed over.
    public void receive(long base, List<Received> updates) {
        if (base > version) {
            throw new IllegalStateException(clientId + " is at " + version + " and was sent what follows " + base);
        }
        updates.stream().skip(version - base).forEach(this::receive);
    }

    private void receive(Received update) {
        version++;
        if (update.clientId().equals(clientId) && !unconfirmed.isEmpty()) {
            unconfirmed.removeFirst();
            confirmed++;
            return;
        }
        ChangeSet theirs = update.changes();
        for (int i = 0; i < unconfirmed.size(); i++) {
            Push.Made made = unconfirmed.get(i);
            ChangeSet moved = made.changes().map(theirs);
            theirs = theirs.map(made.changes(), true);
            unconfirmed.set(i, new Push.Made(moved, made.origin()));
        }
        text = theirs.apply(text);
    }

    /// How it must not be done: several updates composed into one first.
    void receiveGrouped(long base, List<Received> updates) {
        List<Received> fresh = updates.subList((int) (version - base), updates.size());
        int at = 0;
        while (at < fresh.size()) {
            int end = at + 1;
            ChangeSet theirs = fresh.get(at).changes();
            boolean own = fresh.get(at).clientId().equals(clientId);
            while (!own && end < fresh.size() && !fresh.get(end).clientId().equals(clientId)) {
                theirs = theirs.compose(fresh.get(end++).changes());
            }
            receive(new Received(fresh.get(at).clientId(), theirs));
            version += end - at - 1;
            at = end;
        }
    }
}
