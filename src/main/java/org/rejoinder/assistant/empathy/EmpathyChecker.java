package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import org.rejoinder.assistant.Checker;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.Marks;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.ToneReader;
import org.rejoinder.assistant.empathy.EmpathyRule.Match;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.language.Prose;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Finds wording that is likely to close a reader's ears, and offers wordings that keep the claim.
@Component
@Order(1)
public class EmpathyChecker implements Checker {

    /// The `source` of these diagnostics.
    public static final String SOURCE = "empathy";

    /// The code of a slot that only the writer can fill.
    public static final String SLOT = "SLOT";

    static final String ENGINE = "built-in";
    static final List<String> QUESTIONS = List.of(
            "What did you see or hear, as a camera would show it?",
            "What do you need, or what matters to you here?",
            "What do you ask of them that they could answer with yes or no?");

    private static final int MOST_KEPT = 20_000;

    private final Once<List<EmpathyRule>> rules;
    private final Heard heard;
    private final Turns turns;
    private final WholeSentence whole;
    private final Map<String, List<CodeAction>> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<CodeAction>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    @Autowired
    public EmpathyChecker(English english, ObjectProvider<Embedder> embedder, ObjectProvider<ToneReader> tone) {
        this(english, embedder::getObject, tone::getObject);
    }

    /// The checker without a container, for the command line.
    public EmpathyChecker(English english, Supplier<Embedder> embedder, Supplier<ToneReader> tone) {
        Once<Lexicon> lexicon = new Once<>(() -> new Lexicon(english));
        this.rules = new Once<>(() -> new RuleBook(lexicon.get()).read());
        this.heard = new Heard(english, rules);
        Manner manner = new Manner(embedder, lexicon);
        this.turns = new Turns(english, lexicon, heard, manner);
        this.whole = new WholeSentence(turns, manner, tone);
    }

    @Override
    public String source() {
        return SOURCE;
    }

    List<EmpathyRule> rules() {
        return rules.get();
    }

    @Override
    public List<Diagnostic> check(Paragraph paragraph) {
        if (!paragraph.ownVoice() || wordless(paragraph.text())) {
            return List.of();
        }
        Prose prose = Prose.of(paragraph.text());
        List<Heard.Sentence> sentences = heard.in(prose).stream()
                .map(sentence -> paragraph.kind() == Paragraph.Kind.HEADING ? sentence : whole.heard(sentence))
                .toList();
        List<Diagnostic> found = new ArrayList<>();
        sentences.forEach(sentence ->
                sentence.matches().forEach(match -> found.add(diagnostic(match, sentence, prose, paragraph))));
        Passage.SLOT
                .matcher(paragraph.text())
                .results()
                .filter(EmpathyChecker::isSlot)
                .forEach(slot -> found.add(slot(slot, paragraph)));
        return found;
    }

    /// Marks and pictures alone say nothing to anybody, and a long row of them is slow to take for a sentence.
    private static boolean wordless(String text) {
        return text.codePoints().noneMatch(Character::isLetter);
    }

    private Diagnostic diagnostic(Match match, Heard.Sentence sentence, Prose prose, Paragraph paragraph) {
        int from = sentence.range().from();
        Range scope = prose.inSource(from, sentence.range().to());
        Range shown = wholeWord(match.range(), sentence.text());
        Range range = prose.inSource(from + shown.from(), from + shown.to());
        String scopeText = scope.of(paragraph.text());
        List<CodeAction> actions = scopeText.replace("\r", "").equals(sentence.text()) ? wordings(sentence) : List.of();
        EmpathyRule rule = match.rule();
        String quote = range.of(paragraph.text());
        int by = paragraph.range().from();
        return new Diagnostic(
                Marks.id(rule.family().code(), quote, scopeText),
                range.shift(by),
                quote,
                scope.shift(by),
                scopeText,
                rule.severity(),
                rule.family().code(),
                SOURCE,
                ENGINE,
                rule.family().name(),
                rule.message(),
                rule.family().why(),
                rule.family().reference(),
                actions,
                actions.isEmpty() ? QUESTIONS : List.of());
    }

    /// Of "it's an insult" no half of a word is marked.
    private static Range wholeWord(Range range, String sentence) {
        int from = range.from();
        if (from < sentence.length() && "'’".indexOf(sentence.charAt(from)) >= 0) {
            while (from > 0 && Character.isLetter(sentence.charAt(from - 1))) {
                from--;
            }
        }
        return new Range(from, range.to());
    }

    private List<CodeAction> wordings(Heard.Sentence sentence) {
        synchronized (kept) {
            List<CodeAction> known = kept.get(sentence.text());
            if (known != null) {
                return known;
            }
        }
        List<CodeAction> made = turns.of(sentence.text(), sentence.matches());
        synchronized (kept) {
            kept.put(sentence.text(), made);
        }
        return made;
    }

    /// Wordings for one sentence of plain text, whether or not a rule holds in it.
    List<CodeAction> otherwise(String sentence) {
        return turns.otherwise(sentence);
    }

    private static boolean isSlot(MatchResult found) {
        String inside = found.group().substring(1, found.group().length() - 1);
        return inside.matches("(?s)(?!sic$|…$|\\.\\.\\.$|[xX ]$)(?=.*\\p{L}{3})[^\\d^]*");
    }

    private static Diagnostic slot(MatchResult found, Paragraph paragraph) {
        Range range =
                new Range(found.start(), found.end()).shift(paragraph.range().from());
        return new Diagnostic(
                Marks.id(SLOT, found.group(), paragraph.text()),
                range,
                found.group(),
                range,
                found.group(),
                Severity.INFORMATION,
                SLOT,
                SOURCE,
                ENGINE,
                "Open slot",
                "Something here is for you to fill in",
                "Only you know what belongs in the brackets; a reader would stumble over them.",
                "",
                List.of(),
                List.of());
    }
}
