package org.rejoinder.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.collab.History.Step;

/// A while of work on a letter, by one or by several: the versions after `from` up to `to`. What was taken over
/// from elsewhere stands by itself.
record Stretch(
        long from,
        long to,
        List<String> authorIds,
        Instant began,
        Instant ended,
        int added,
        int removed,
        Optional<String> origin) {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String FOLDER = "folder";

    /// The steps gathered into stretches, oldest first.
    static List<Stretch> of(List<Step> steps) {
        List<Stretch> stretches = new ArrayList<>();
        for (Step step : steps) {
            Stretch next = of(step);
            if (!stretches.isEmpty() && stretches.getLast().goesOn(next)) {
                stretches.add(stretches.removeLast().and(next));
            } else {
                stretches.add(next);
            }
        }
        return List.copyOf(stretches);
    }

    private static Stretch of(Step step) {
        return new Stretch(
                step.from(),
                step.to(),
                List.of(step.authorId()),
                step.began(),
                step.ended(),
                step.added(),
                step.removed(),
                step.origin());
    }

    private boolean goesOn(Stretch next) {
        boolean alike = kind().equals(next.kind()) && (kind().isEmpty() || kind().equals(FOLDER));
        return alike
                && Duration.between(ended, next.began).compareTo(PAUSE) < 0
                && Duration.between(began, next.ended).compareTo(LONGEST) < 0;
    }

    private Stretch and(Stretch next) {
        List<String> authors = Stream.concat(authorIds.stream(), next.authorIds.stream())
                .distinct()
                .toList();
        return new Stretch(
                from, next.to, authors, began, next.ended, added + next.added, removed + next.removed, origin);
    }

    private String kind() {
        return origin.map(each -> each.split(":", 2)[0]).orElse("");
    }

    String title() {
        return switch (kind()) {
            case "" -> worked();
            case "finding" -> "Engine’s edit, accepted";
            case "suggestion", "suggestion-part" -> "Suggestion, accepted";
            case "ask" -> "Proposal, accepted";
            case "rebuttal" -> "Answer to a rebuttal, accepted";
            case "restore" -> "Restored from an earlier version";
            case FOLDER -> "From the drafts folder";
            case "import" -> "Brought in as a text";
            case "copy" -> "Copied from another letter";
            case "start" -> "Started from a conversation";
            case "approach" -> "Begun with an approach";
            case "reply", "rejoinder", "point", "exchange" -> "From the exchange of letters";
            default -> "An edit";
        };
    }

    private String worked() {
        if (added >= 4 * removed) {
            return "Text written";
        }
        return removed >= 4 * added ? "Text cut" : "Text revised";
    }

    String icon() {
        return switch (kind()) {
            case "" -> "pen";
            case "finding", "ask" -> "chip";
            case "suggestion", "suggestion-part", "rebuttal" -> "check";
            case "restore" -> "history";
            case FOLDER -> FOLDER;
            case "start", "approach" -> "ask";
            default -> "doc";
        };
    }
}
