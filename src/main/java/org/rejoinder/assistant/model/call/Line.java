package org.rejoinder.assistant.model.call;

import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.model.call.Trouble.Kind;

/// A slot's connection to its model, and how it has been: after trouble it rests for a while, each time a
/// little longer, so that nobody waits for a model that is gone.
final class Line {

    private static final Duration FIRST_REST = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final int AT_ONCE = 4;

    final Slot slot;
    final StreamingChatModel client;
    final Semaphore free = new Semaphore(AT_ONCE, true);
    private volatile boolean takesSchema = true;
    private int strikes;
    private Instant restsUntil = Instant.MIN;
    private String reason = "";

    Line(Slot slot, StreamingChatModel client) {
        this.slot = slot;
        this.client = client;
    }

    String model() {
        return slot.model();
    }

    boolean takesSchema() {
        return takesSchema;
    }

    void refusesSchema() {
        takesSchema = false;
    }

    synchronized String reason() {
        return reason;
    }

    synchronized boolean rests(Instant now) {
        return now.isBefore(restsUntil);
    }

    /// Whether the line was in trouble until now.
    synchronized boolean well() {
        boolean recovered = !reason.isEmpty();
        strikes = 0;
        restsUntil = Instant.MIN;
        reason = "";
        return recovered;
    }

    /// Says why another engine does the work meanwhile.
    synchronized void ill(Trouble trouble, Instant now) {
        reason = trouble.reason();
        if (trouble.kind().pauses()) {
            Duration asked = trouble.retryAfter();
            Duration rest = asked == null ? usualRest() : asked;
            restsUntil = now.plus(rest);
            strikes++;
            reason = reason + " It is asked again in " + words(rest) + ".";
        }
    }

    /// Whether this is news.
    synchronized boolean late(String why) {
        boolean news = !why.equals(reason);
        reason = why;
        return news;
    }

    private Duration usualRest() {
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(strikes, 6));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private static String words(Duration rest) {
        long seconds = Math.max(1, rest.toSeconds());
        return seconds < 90 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }

    Trouble resting() {
        return new Trouble(Kind.PAUSED, reason());
    }
}
