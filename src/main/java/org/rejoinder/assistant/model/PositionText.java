package org.rejoinder.assistant.model;

import org.rejoinder.assistant.Correspondent.Position;

/// The author's position card as a model reads it.
final class PositionText {

    private PositionText() {}

    static String of(Position position) {
        return "Who writes: " + position.who()
                + "\nWhy to them: " + position.whyYou()
                + "\nWhat is shared: " + position.share()
                + "\nThe worry: " + position.worry()
                + "\nWhat was seen: " + position.seen()
                + "\nThe ask: " + position.ask()
                + "\nNot asked: " + position.notAsk()
                + "\nWhat would change the author's mind: " + position.wouldChangeMind()
                + "\nTitle: " + position.title();
    }
}
