package org.rejoinder.ui.map;

import com.vaadin.flow.component.html.Span;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Rebuttal.Attack;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// How the map says what it shows.
final class Says {

    private Says() {}

    static String attack(Attack attack) {
        return switch (attack) {
            case REBUT -> "Against the request";
            case UNDERCUT -> "Doubts the step";
            case UNDERMINE -> "Doubts the fact";
        };
    }

    static String state(Coverage.State state) {
        return switch (state) {
            case OPEN -> "Open";
            case MENTIONED -> "Mentioned";
            case ANSWERED -> "Answered";
            case CONCEDED -> "Conceded";
        };
    }

    static String icon(Coverage.State state) {
        return switch (state) {
            case OPEN -> "ring";
            case MENTIONED -> "mention";
            case ANSWERED -> "done";
            case CONCEDED -> "concede";
        };
    }

    static String tint(Coverage.State state) {
        return switch (state) {
            case OPEN -> "st-no";
            case MENTIONED -> "st-men";
            case ANSWERED -> "st-yes";
            case CONCEDED -> "st-con";
        };
    }

    static Span mark(Coverage.State state, String words) {
        return Dom.span("st " + tint(state), new Icon(icon(state)), Dom.span("", words));
    }
}
