package org.rejoinder.collab;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.text.Range;

/// What a letter was, who made it so, and the ways back. Nothing here changes what is in the log: going back is
/// a new change.
///
/// Reads go to the log and may take some tenths of a second for long histories: call them off the screen's
/// lock. Unknown letters fail with `Letterbox.UnknownLetter`, versions that a letter does not have with
/// IllegalArgumentException.
public interface History {

    /// The way to the head in at most `most` steps, oldest first, each one writer's work of a while; coarser
    /// the more there is.
    List<Step> steps(String letterId, int most);

    /// The versions with a name, newest first.
    List<NamedVersion> named(String letterId);

    /// Gives the version a name (1 to 200 characters once trimmed), or another one.
    NamedVersion name(String letterId, long version, String name, User by);

    /// Takes the name of a version away.
    void unname(String letterId, long version);

    /// The text at a version.
    Snapshot at(String letterId, long version);

    /// Who wrote what: the head's text from its start to its end, each span one writer's. The version says
    /// which head.
    Attribution attribution(String letterId);

    /// Who touched what between two versions, `from` the earlier one: the stretches of the text at `to` that
    /// somebody put in since `from`. Where words only went, the character before them stands for them.
    List<Span> touched(String letterId, long from, long to);

    /// What differs between two versions, word by word; `from` may be the later one.
    List<Difference> compare(String letterId, long from, long to);

    /// Makes the text what it was at `version`, as a new change; its origin is `restore:` and the version.
    /// Whoever writes meanwhile keeps what they wrote.
    CompletableFuture<Long> restore(String letterId, long version, User by);

    /// A new letter with the text of `version`; its id.
    CompletableFuture<String> copy(String letterId, long version, String title, User by);

    /// Writes the whole history as one JSON object, update by update.
    void export(String letterId, OutputStream out) throws IOException;

    /// What one writer did in a while: the versions after `from` up to `to`, and how much came and went, in
    /// characters.
    record Step(
            long from,
            long to,
            String authorId,
            String authorName,
            Instant began,
            Instant ended,
            int added,
            int removed,
            Optional<String> origin) {}

    /// A version with a name.
    record NamedVersion(
            String letterId,
            long version,
            String name,
            String byUserId,
            String byName,
            Instant namedAt,
            Instant writtenAt) {}

    /// The head's text by writer.
    record Attribution(long version, List<Span> spans) {}

    /// A stretch that one writer put in, with the version and time of the latest part of it, and its origin
    /// when it was not typed.
    record Span(
            Range range,
            String authorId,
            String authorName,
            long version,
            Instant at,
            @Nullable String origin) {}

    /// A place where two versions differ: where in the one, where in the other, and the words on both sides.
    record Difference(Range before, Range after, String removed, String inserted) {}
}
