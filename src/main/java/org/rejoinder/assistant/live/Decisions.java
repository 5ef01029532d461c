package org.rejoinder.assistant.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.assistant.Checklist;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings.Analysis;
import org.rejoinder.assistant.Findings.Ignored;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.letter.SetAsides.SetAside;

/// What writers decided about findings, laid over an analysis: kept words, allowed phrases, own words,
/// rebuttals set aside, pins.
record Decisions(List<SetAside> made) {

    Analysis over(Analysis analysis) {
        List<Diagnostic> open = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            keeping(diagnostic)
                    .ifPresentOrElse(by -> ignored.add(new Ignored(diagnostic, by)), () -> open.add(diagnostic));
        }
        List<Rebuttal> pinned = analysis.rebuttals().stream().map(this::pinned).toList();
        return new Analysis(
                analysis.letterId(),
                analysis.version(),
                analysis.outline(),
                List.copyOf(open),
                List.copyOf(ignored),
                pinned.stream().filter(r -> !away(r)).toList(),
                pinned.stream().filter(this::away).toList(),
                checked(analysis.checklist()),
                analysis.readAs(),
                analysis.engine());
    }

    private Optional<SetAside> keeping(Diagnostic diagnostic) {
        return made.stream().filter(by -> keeps(by, diagnostic)).findFirst();
    }

    private static boolean keeps(SetAside by, Diagnostic d) {
        return switch (by.reach()) {
            case ONCE ->
                by.code().equals(d.id())
                        || by.words().equals(d.id())
                        || by.code().equals(d.code())
                                && (by.words().equals(d.scopeText())
                                        || by.words().equals(d.quote()));
            case LETTER, RULE -> by.code().equals(d.code());
            case PHRASE -> sameWords(by.words(), d.quote());
            case WORD -> d.source().equals("language") && isWord(by.words(), d.quote());
            case REBUTTAL, PIN, CHECK -> false;
        };
    }

    private static boolean sameWords(String allowed, String quote) {
        String words = plain(allowed);
        String found = plain(quote);
        return !words.isEmpty() && (words.contains(found) || found.contains(words));
    }

    private static boolean isWord(String own, String quote) {
        String word = plain(quote);
        return word.equals(plain(own)) || word.equals(plain(own) + "'s");
    }

    private static String plain(String words) {
        return words.strip().replace('’', '\'').toLowerCase(Locale.ENGLISH);
    }

    private boolean away(Rebuttal rebuttal) {
        return made.stream()
                .anyMatch(by -> by.reach() == Reach.REBUTTAL && by.code().equals(rebuttal.id()));
    }

    private Rebuttal pinned(Rebuttal r) {
        return made.stream()
                .filter(by -> by.reach() == Reach.PIN && by.code().equals(r.id()))
                .findFirst()
                .flatMap(Decisions::pin)
                .map(coverage -> r.covered(coverage.over(r.coverage())))
                .orElse(r);
    }

    private record Pin(Coverage.State state, String by) {

        Coverage over(Coverage found) {
            return new Coverage(state, found.paragraphs(), found.sentences(), 1.0, by);
        }
    }

    private static Optional<Pin> pin(SetAside by) {
        for (Coverage.State state : Coverage.State.values()) {
            if (state.name().equals(by.value())) {
                return Optional.of(new Pin(state, by.byName()));
            }
        }
        return Optional.empty();
    }

    private Checklist checked(Checklist found) {
        return new Checklist(found.rows().stream().map(this::overruled).toList(), found.readability());
    }

    private Checklist.Row overruled(Checklist.Row row) {
        return made.stream()
                .filter(by -> by.reach() == Reach.CHECK && by.code().equals(row.code()))
                .findFirst()
                .map(by -> new Checklist.Row(
                        row.code(), row.name(), row.state(), row.evidence(), row.note(), row.nextStep(), by.byName()))
                .orElse(row);
    }
}
