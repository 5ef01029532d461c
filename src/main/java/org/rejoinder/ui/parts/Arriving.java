package org.rejoinder.ui.parts;

import java.util.function.Consumer;

/// Gathers pieces as they come and tells all of the text, at most four times a second.
public final class Arriving {

    private static final long PAUSE = 250_000_000;

    private final Consumer<String> told;
    private final StringBuilder text = new StringBuilder();
    private long last = System.nanoTime() - PAUSE;

    public Arriving(Consumer<String> told) {
        this.told = told;
    }

    public synchronized void add(String piece) {
        text.append(piece);
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            told.accept(text.toString());
        }
    }
}
