package org.rejoinder.collab.authority;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.User;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.log.UpdateLog;
import org.rejoinder.text.ChangeSet;

/// Takes pushes into the tick: checks them, drops what the log has, moves the rest to the head, and refuses
/// whole what cannot be taken. Nothing that it does is seen outside before the tick is committed.
final class Intake {

    static final String DOES_NOT_FIT = "These changes do not fit the letter as it was at their version.";

    private final Recent recent;
    private final Clients clients;
    private final Clock clock;
    private final int mostUnits;
    private final List<Update> staged = new ArrayList<>();
    private final Map<String, UpdateLog.Written> stagedClients = new HashMap<>();
    private int length;

    Intake(Recent recent, Clients clients, Clock clock, int length, int mostUnits) {
        this.recent = recent;
        this.clients = clients;
        this.clock = clock;
        this.length = length;
        this.mostUnits = mostUnits;
    }

    /// The updates that this tick will write.
    List<Update> staged() {
        return staged;
    }

    /// The version after them.
    long head() {
        return recent.head() + staged.size();
    }

    /// How many single moves it takes at most to bring the push over what this tick takes.
    long work(Push push, long from) {
        return (head() - from) * push.updates().size();
    }

    /// Brings a push over what is committed until that has cost `most` single moves, and says how far it came.
    long pass(Item.Moved moved, long most) throws NotTaken {
        Rebase rebase = moved.rebase();
        long until = rebase.work() + most;
        long at = moved.version();
        try {
            for (Update update : recent.since(Math.min(at, recent.head())).orElseThrow()) {
                if (rebase.work() > until) {
                    break;
                }
                rebase.over(update);
                at++;
            }
        } catch (IllegalArgumentException doesNotFit) {
            throw new NotTaken(Refusal.BAD_FRAME, DOES_NOT_FIT);
        }
        return at;
    }

    /// Takes the push and says the version after which all of it is in; throws NotTaken with nothing taken.
    /// `moved` holds its updates where they stand at `from`, which is in reach.
    long take(Push push, User author, Rebase moved, long from) throws NotTaken {
        UpdateLog.Written written = check(push, author);
        if (written.seq() >= push.lastSeq()) {
            return head();
        }
        Rebase rebase = rebased(moved, from);
        if (rebase.taken() != written.seq() - push.seq() + 1) {
            throw new NotTaken(Refusal.BAD_FRAME, "These changes are numbered otherwise than the ones before them.");
        }
        stage(push, author, rebase);
        return head();
    }

    /// What the log has of the push's client; throws NotTaken for a push that cannot be taken wherever it stands.
    UpdateLog.Written check(Push push, User author) throws NotTaken {
        if (!author.role().mayEdit()) {
            throw new NotTaken(Refusal.READ_ONLY, "You can read this letter but not change it.");
        }
        if (push.version() > head()) {
            throw new NotTaken(Refusal.BAD_FRAME, "These changes were made at a version that does not exist yet.");
        }
        UpdateLog.Written written = writtenBy(push.clientId(), author.id());
        if (!written.authorId().equals(author.id())) {
            throw new NotTaken(Refusal.BAD_FRAME, "This window's id belongs to somebody else.");
        }
        if (push.seq() < 1 || push.seq() > written.seq() + 1) {
            throw new NotTaken(Refusal.BAD_FRAME, "Some changes before these are missing.");
        }
        return written;
    }

    private UpdateLog.Written writtenBy(String clientId, String authorId) {
        UpdateLog.Written here = stagedClients.get(clientId);
        return here != null ? here : clients.of(clientId, authorId);
    }

    private Rebase rebased(Rebase rebase, long from) throws NotTaken {
        try {
            recent.since(Math.min(from, recent.head())).orElseThrow().forEach(rebase::over);
            int skip = (int) Math.max(0, from - recent.head());
            staged.subList(skip, staged.size()).forEach(rebase::over);
        } catch (IllegalArgumentException doesNotFit) {
            throw new NotTaken(Refusal.BAD_FRAME, DOES_NOT_FIT);
        }
        return rebase;
    }

    private void stage(Push push, User author, Rebase rebase) throws NotTaken {
        fits(rebase.rest());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long seq = push.seq() + rebase.taken();
        for (ChangeSet changes : rebase.rest()) {
            String origin = push.updates().get((int) (seq - push.seq())).origin();
            staged.add(new Update(head() + 1, push.clientId(), seq++, author.id(), changes, origin, now));
            length = changes.newLength();
        }
        stagedClients.put(push.clientId(), new UpdateLog.Written(author.id(), seq - 1));
    }

    private void fits(List<ChangeSet> rest) throws NotTaken {
        int at = length;
        for (ChangeSet changes : rest) {
            if (changes.length() != at) {
                throw new NotTaken(Refusal.BAD_FRAME, DOES_NOT_FIT);
            }
            if (changes.newLength() > mostUnits && changes.newLength() > at) {
                throw new NotTaken(
                        Refusal.TOO_LARGE, "The letter would become longer than " + mostUnits + " characters.");
            }
            at = changes.newLength();
        }
    }

    /// The tick is in the log: what was staged is so.
    void committed() {
        stagedClients.forEach((clientId, written) -> clients.wrote(clientId, written.authorId(), written.seq()));
        forget();
    }

    /// The tick was not written, or nobody knows: nothing of it is believed.
    void failed(int lengthNow) {
        stagedClients.keySet().forEach(clients::forget);
        forget();
        length = lengthNow;
    }

    private void forget() {
        staged.clear();
        stagedClients.clear();
    }
}
