package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.languagetool.AnalyzedSentence;
import org.rejoinder.assistant.empathy.EmpathyRule.Match;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.language.Prose;
import org.rejoinder.text.Range;

/// Hears a paragraph with all rules: which of them hold where, in the writer's own voice.
final class Heard {

    /// What somebody did, how often and why can be said as one's own impression; a name that is called cannot.
    private static final Set<String> OWNABLE = Set.of("R03", "R04", "R06", "R08");

    private final English english;
    private final Supplier<List<EmpathyRule>> rules;
    private final Remembered<List<Match>> known = new Remembered<>();

    Heard(English english, Supplier<List<EmpathyRule>> rules) {
        this.english = english;
        this.rules = rules;
    }

    /// A sentence of the plain text, where it stands, and what rules found in it; strongest first, none inside
    /// another. `foreign` when most of it is somebody else's words.
    record Sentence(Range range, String text, List<Match> matches, boolean foreign) {

        private static final String DEMANDS = "R07";

        Sentence with(Match match) {
            return new Sentence(range, text, List.of(match), foreign);
        }

        /// With what was found in it taken for no more than hints; but a demand is one however calmly it is made.
        Sentence asHints() {
            return new Sentence(
                    range,
                    text,
                    matches.stream()
                            .map(match -> match.rule().family().code().equals(DEMANDS) ? match : match.asHint())
                            .toList(),
                    foreign);
        }
    }

    List<Sentence> in(Prose prose) {
        String plain = prose.plain();
        List<Range> foreign = new ArrayList<>(OwnVoice.quotations(plain));
        List<Range> titles = OwnVoice.titles(prose.source());
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (AnalyzedSentence analyzed : english.analyze(plain)) {
            int from = at;
            at = Math.min(plain.length(), at + analyzed.getText().length());
            // LanguageTool writes apostrophes straight; the writer's own words are looked at as they stand.
            String text = plain.substring(from, at);
            List<Match> matches = known.get(text, () -> matches(analyzed, text)).stream()
                    .filter(match -> own(match.range().shift(from), foreign)
                            && original(match.range().shift(from), prose, titles))
                    .toList();
            sentences.add(trimmed(
                    new Range(from, at),
                    text,
                    matches,
                    mostlyIn(foreign, new Range(from, at)) || OwnVoice.reported(text)));
        }
        return sentences;
    }

    /// What rules find in one sentence by itself.
    List<Match> in(String sentence) {
        return in(Prose.of(sentence)).stream()
                .flatMap(heard -> heard.matches().stream())
                .toList();
    }

    private List<Match> matches(AnalyzedSentence analyzed, String text) {
        List<Match> found = new ArrayList<>();
        for (EmpathyRule rule : rules.get()) {
            for (Match match : rule.matches(analyzed, text)) {
                String before = text.substring(0, match.range().from());
                boolean owned = OWNABLE.contains(rule.family().code()) && OwnVoice.owned(before);
                if (!owned && !OwnVoice.reported(before) && (rule.negated() || !OwnVoice.denied(before))) {
                    found.add(match);
                }
            }
        }
        found.sort(Comparator.comparing((Match match) -> match.rule().severity())
                .reversed()
                .thenComparing(match -> -match.range().length()));
        List<Match> kept = new ArrayList<>();
        for (Match match : found) {
            if (kept.stream().noneMatch(other -> other.range().overlaps(match.range()))) {
                kept.add(match);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean mostlyIn(List<Range> foreign, Range sentence) {
        int quoted = foreign.stream()
                .filter(sentence::overlaps)
                .mapToInt(quote -> Math.min(quote.to(), sentence.to()) - Math.max(quote.from(), sentence.from()))
                .sum();
        return quoted * 3 > sentence.length();
    }

    private static Sentence trimmed(Range range, String text, List<Match> matches, boolean foreign) {
        int lead = text.length() - text.stripLeading().length();
        String stripped = text.strip();
        List<Match> moved = matches.stream()
                .map(match -> new Match(match.rule(), moved(match.range(), lead, stripped.length()), match.groups()))
                .filter(match -> !match.range().isEmpty())
                .toList();
        int from = range.from() + lead;
        return new Sentence(new Range(from, from + stripped.length()), stripped, moved, foreign);
    }

    private static Range moved(Range range, int lead, int length) {
        int from = Math.clamp(range.from() - lead, 0, length);
        return new Range(from, Math.clamp(range.to() - lead, from, length));
    }

    private static boolean own(Range range, List<Range> foreign) {
        return foreign.stream()
                .noneMatch(quote -> quote.contains(range) || quote.overlaps(range) && quote.from() < range.from());
    }

    private static boolean original(Range range, Prose prose, List<Range> titles) {
        Range source = prose.inSource(range.from(), range.to());
        return prose.isOriginal(range.from(), range.to()) && titles.stream().noneMatch(title -> title.contains(source));
    }
}
