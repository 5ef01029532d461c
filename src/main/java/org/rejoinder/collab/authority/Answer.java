package org.rejoinder.collab.authority;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.rejoinder.collab.Letterbox;

/// The answer to somebody in this process; what they do with it never runs on the letter's loop.
final class Answer implements Replies {

    private final CompletableFuture<Long> version = new CompletableFuture<>();
    private final Executor aside;

    Answer(Executor aside) {
        this.aside = aside;
    }

    CompletableFuture<Long> version() {
        return version;
    }

    @Override
    public void accepted(Push push, long at, boolean repeated) {
        aside.execute(() -> version.complete(at));
    }

    @Override
    public void refused(Push push, Refusal code, String message) {
        aside.execute(() -> version.completeExceptionally(new Letterbox.Refused(code.code(), message)));
    }
}
