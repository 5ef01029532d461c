package org.rejoinder.assistant.empathy;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.assistant.CodeAction;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.empathy.EmpathyRule.Match;
import org.rejoinder.assistant.language.English;
import org.rejoinder.text.Range;

/// Turns a sentence into one that can be heard: one to three wordings, each with everything that was said, each
/// clean under all rules.
///
/// A wording that still trips a rule is turned once more; one that loses a name, a number, a link, a negation
/// or the request is dropped, and so is one that LanguageTool finds fault with where it found none before.
final class Turns {

    private static final int MOST_TURNS = 3;
    private static final String CALMER_WORDS = "Keeps your sentence, in calmer words";
    private static final String TROUBLES = "It troubles me that ";
    private static final double MOST_INSIDE_A_FRAME = 2.6;
    private static final Pattern FRAME = Pattern.compile("^(?:It seems to me that |It troubles me that )");
    private static final double MOST_OF_IT = 0.7;
    private static final double LEAST_OF_A_SHAPE = 0.3;
    private static final int LONG = 10;
    private static final int MOST_VARIANTS = 12;
    private static final int MOST_CALMER = 2;

    private final Template template;
    private final Remembered<Optional<Range>> knownWeak = new Remembered<>();
    private final Remembered<Optional<Range>> knownStrong = new Remembered<>();
    private final Softening softening;
    private final Reframing reframing;
    private final Reframing wished;
    private final Constructions constructions;
    private final Heard heard;
    private final Edits edits;
    private final Temper temper;
    private final Flaws flaws;
    private final Pruning pruning;
    private final Thesaurus thesaurus;

    Turns(English english, Supplier<Lexicon> lexicon, Heard heard, Manner manner) {
        this.edits = new Edits(english);
        this.template = new Template(english);
        this.softening = new Softening(lexicon, english);
        this.thesaurus = new Thesaurus(english);
        this.reframing = new Reframing("reframed.txt", lexicon, template);
        this.wished = new Reframing("wished.txt", lexicon, template);
        this.constructions = new Constructions(template);
        this.heard = heard;
        this.temper = new Temper(heard, manner, softening);
        this.flaws = new Flaws(english, edits);
        this.pruning = new Pruning(new Cuts(english, lexicon), temper, flaws, edits);
    }

    /// Wordings for the sentence in which these rules hold, warm before neutral before firm.
    List<CodeAction> of(String sentence, List<Match> matches) {
        String courteous = softening.courteous(sentence);
        if (!courteous.equals(sentence)) {
            List<CodeAction> offered = courteous(sentence, courteous);
            return offered.isEmpty() ? otherwiseThanByWords(shaped(sentence, matches)) : offered;
        }
        return shaped(sentence, matches);
    }

    /// Without the names it calls a sentence is often one that can be heard; if not, it is turned like any other.
    private List<CodeAction> courteous(String sentence, String courteous) {
        String gone = gone(sentence, courteous);
        boolean kept = keeps(sentence, courteous, gone) && flaws.none(sentence, courteous);
        List<CodeAction> alone = List.of(new CodeAction("Leaves the insult out", Firmness.NEUTRAL, courteous));
        if (kept && temper.disarmed(sentence, courteous)) {
            return alone;
        }
        List<CodeAction> shaped = shaped(courteous, heard.in(courteous)).stream()
                .filter(action -> keeps(sentence, action.edit(), gone + " " + toGo(courteous, heard.in(courteous))))
                .toList();
        return shaped.isEmpty() && kept && temper.stings(courteous).isEmpty() ? alone : shaped;
    }

    /// Where leaving the insult out was not enough, other words for it are none either.
    private static List<CodeAction> otherwiseThanByWords(List<CodeAction> shaped) {
        return shaped.stream()
                .filter(action -> !action.title().equals(CALMER_WORDS))
                .toList();
    }

    private static boolean keeps(String sentence, String wording, String gone) {
        return Edits.whole(wording, sentence)
                && MeaningGuard.lost(sentence, wording, gone).isEmpty();
    }

    /// The words of the one that the other has no more.
    private static String gone(String sentence, String wording) {
        Set<String> there =
                new HashSet<>(List.of(wording.toLowerCase(Locale.ENGLISH).split("[^\\p{L}\\p{N}'’-]+")));
        return Stream.of(sentence.split("[^\\p{L}\\p{N}'’-]+"))
                .filter(word -> !there.contains(word.toLowerCase(Locale.ENGLISH)))
                .collect(Collectors.joining(" "));
    }

    private List<CodeAction> shaped(String sentence, List<Match> matches) {
        Map<Firmness, CodeAction> offered = new EnumMap<>(Firmness.class);
        reframed(reframing, sentence)
                .or(() -> reframed(constructions, sentence))
                .ifPresent(text ->
                        offered.put(Firmness.WARM, new CodeAction("Says it in another shape", Firmness.WARM, text)));
        turned(sentence, matches, false, offered);
        offer(calmer(sentence, matches, softening.soften(sentence)), offered);
        if (offered.isEmpty()) {
            offer(plainer(sentence, matches), offered);
        }
        if (offered.isEmpty()) {
            reframed(wished, sentence)
                    .ifPresent(text -> offered.put(
                            Firmness.WARM, new CodeAction("Says what you would like instead", Firmness.WARM, text)));
        }
        if (offered.isEmpty()) {
            offer(calmer(sentence, matches, softening.milder(sentence)), offered);
        }
        if (offered.isEmpty()) {
            offer(pruned(sentence, matches), offered);
        }
        if (offered.isEmpty()) {
            turned(sentence, matches, true, offered);
        }
        return List.copyOf(offered.values());
    }

    private static void offer(Map<String, String> wordings, Map<Firmness, CodeAction> offered) {
        wordings.forEach((text, title) -> {
            if (offered.size() < MOST_TURNS && distinct(text, offered)) {
                Firmness kind = free(offered);
                offered.put(kind, new CodeAction(title, kind, text));
            }
        });
    }

    /// What the rules' own wordings make of it; those with slots only where nothing else was found.
    private void turned(String sentence, List<Match> matches, boolean slots, Map<Firmness, CodeAction> offered) {
        for (Match match : matches) {
            for (Wording wording : match.rule().wordings()) {
                if (!offered.containsKey(wording.kind())
                        && slots == wording.template().indexOf('[') >= 0) {
                    turned(sentence, match, wording)
                            .filter(text -> distinct(text, offered))
                            .ifPresent(text ->
                                    offered.put(wording.kind(), new CodeAction(wording.title(), wording.kind(), text)));
                }
            }
        }
    }

    /// The first other shape that keeps what was said, is clean and lands softer; also of the sentence in softer
    /// words, where more than its shape stings.
    private Optional<String> reframed(Shapes shapes, String sentence) {
        String spared = softening.replaced(sentence, List.of());
        return Stream.of(sentence, softening.soften(sentence), shapes == wished ? sentence : softening.milder(sentence))
                .distinct()
                .flatMap(base -> shapes.of(base).entrySet().stream())
                .flatMap(each -> cleaned(each.getKey(), 1).stream()
                        .flatMap(said -> Stream.of(softening.soften(said), said, softening.milder(said))
                                .distinct())
                        .filter(said ->
                                MeaningGuard.lost(each.getValue(), said, spared).isEmpty())
                        .filter(said ->
                                !isLong(sentence) || MeaningGuard.kept(sentence, said, spared) >= LEAST_OF_A_SHAPE)
                        .filter(said -> MeaningGuard.named(sentence, said)))
                .filter(said -> temper.calmer(sentence, said) && flaws.none(sentence, said))
                .findFirst();
    }

    /// What is built around a few words may go whole; a long sentence has said more than its shape.
    private static boolean isLong(String sentence) {
        return sentence.split("\\s+", LONG).length == LONG;
    }

    /// Wordings for a sentence that the writer wants said otherwise, also where nothing in it asks for that.
    List<CodeAction> otherwise(String sentence) {
        List<CodeAction> calmer = of(sentence, heard.in(sentence));
        if (!calmer.isEmpty()) {
            return calmer;
        }
        Map<Firmness, CodeAction> offered = new EnumMap<>(Firmness.class);
        edits.of(sentence).entrySet().stream()
                .filter(variant ->
                        MeaningGuard.lost(sentence, variant.getKey(), "").isEmpty())
                .filter(variant -> temper.unheard(variant.getKey()) && flaws.none(sentence, variant.getKey()))
                .limit(MOST_TURNS)
                .forEach(variant -> {
                    Firmness kind = FRAME.matcher(variant.getKey()).find() && !offered.containsKey(Firmness.WARM)
                            ? Firmness.WARM
                            : free(offered);
                    offered.put(kind, new CodeAction(variant.getValue(), kind, variant.getKey()));
                });
        return List.copyOf(offered.values());
    }

    /// The words, or the whole sentence, that are a sign of a sharp manner; weak signs too when they count.
    Optional<Range> sting(String sentence, boolean weak) {
        return (weak ? knownWeak : knownStrong).get(sentence, () -> stinging(sentence, weak));
    }

    private Optional<Range> stinging(String sentence, boolean weak) {
        Optional<Range> words = softening
                .sting(sentence, weak)
                .or(() -> thesaurus.first(sentence, weak).map(Thesaurus.Said::range));
        if (words.isPresent()) {
            return words;
        }
        return reframing.stings(sentence, weak) ? Optional.of(new Range(0, sentence.length())) : Optional.empty();
    }

    /// The words in which somebody is called a name, whatever the sentence is like otherwise.
    Optional<Range> called(String sentence) {
        return softening.called(sentence);
    }

    /// Whether the sentence is built so that it stings, whatever its words.
    boolean constructed(String sentence) {
        return constructions.sting(sentence);
    }

    /// Whether the word stings wherever it stands.
    boolean stings(String word) {
        return softening.insults(word) || softening.sharp("the " + word + " thing");
    }

    /// What small edits come to, the least change first; at most two. Each keeps the meaning and is clean.
    private Map<String, String> calmer(String sentence, List<Match> matches, String softened) {
        Map<String, String> variants = new LinkedHashMap<>();
        if (!softened.equals(sentence) && Edits.whole(softened, sentence)) {
            variants.put(softened, CALMER_WORDS);
        }
        variants.putAll(edits.of(softened));
        edits.of(sentence).forEach(variants::putIfAbsent);
        if (softened.equals(softening.milder(sentence))) {
            Map<String, String> milder = new LinkedHashMap<>();
            variants.forEach((text, title) -> milder.putIfAbsent(softening.milder(text), title));
            milder.forEach(variants::putIfAbsent);
        }
        String trigger = toGo(sentence, matches);
        List<String> nearest = variants.keySet().stream()
                .filter(text -> !FRAME.matcher(text).find())
                .filter(text -> MeaningGuard.lost(sentence, text, trigger).isEmpty())
                .sorted(Comparator.comparingDouble(text -> -MeaningGuard.kept(sentence, text, trigger)))
                .limit(MOST_VARIANTS)
                .toList();
        Map<String, String> calmer = new LinkedHashMap<>();
        Stream.concat(
                        nearest.stream().filter(temper::calm),
                        nearest.stream().filter(text -> temper.calmer(sentence, text)))
                .distinct()
                .filter(text -> temper.tells(sentence, text) && flaws.none(sentence, text))
                .limit(MOST_CALMER)
                .forEach(text -> calmer.put(text, variants.getOrDefault(text, "")));
        if (calmer.isEmpty()) {
            troubling(sentence, softened, trigger).ifPresent(text -> calmer.put(text, "Says how it is for you"));
        }
        return calmer;
    }

    /// The sentence with calmer words in the place of harsh ones, the fewest first; at most one.
    private Map<String, String> plainer(String sentence, List<Match> matches) {
        String strongOnly = thesaurus.calmly(sentence, false);
        List<String> bases = Stream.of(
                        strongOnly,
                        thesaurus.calmly(sentence, true),
                        thesaurus.calmly(softening.soften(sentence), true),
                        thesaurus.calmly(softening.milder(sentence), true))
                .filter(text -> !text.equals(sentence))
                .distinct()
                .toList();
        if (bases.isEmpty()) {
            return Map.of();
        }
        String trigger = toGo(sentence, matches) + " " + thesaurus.harsh(sentence);
        boolean stung = !strongOnly.equals(sentence);
        return bases.stream()
                .flatMap(base -> Stream.concat(Stream.of(base), edits.of(base).keySet().stream()))
                .filter(text ->
                        Edits.whole(text, sentence) && !FRAME.matcher(text).find())
                .filter(text -> MeaningGuard.lost(sentence, text, trigger).isEmpty())
                .filter(text -> temper.calmer(sentence, text) || stung && temper.unstung(sentence, text))
                .filter(text -> flaws.none(sentence, text))
                .findFirst()
                .map(text -> Map.of(text, CALMER_WORDS))
                .orElse(Map.of());
    }

    /// What is left when the least is taken away that leaves it calm; nothing goes from a sentence that is.
    private Map<String, String> pruned(String sentence, List<Match> matches) {
        if (matches.isEmpty() && temper.calm(sentence)) {
            return Map.of();
        }
        List<String> plainer = Stream.of(softening.milder(sentence), softening.plainest(sentence))
                .filter(text -> !text.equals(sentence))
                .distinct()
                .toList();
        String trigger = toGo(sentence, matches)
                + " "
                + softening.plainly(sentence)
                + " "
                + temper.stings(sentence).stream()
                        .filter(range -> range.length() < sentence.length() * 4 / 5)
                        .map(range -> range.of(sentence))
                        .collect(Collectors.joining(" "));
        return pruning.of(sentence, plainer, trigger);
    }

    /// The words that were to go: those found, and those that have calmer ones.
    private String toGo(String sentence, List<Match> matches) {
        return softening.replaced(
                sentence,
                matches.stream()
                        .map(Match::range)
                        .filter(range -> range.length() < sentence.length() * 2 / 3)
                        .toList());
    }

    /// The softened sentence as what troubles the writer, where its words are calm and only its ring is not. A
    /// sentence that no calmer words were found for is not framed: a frame does not make an accusation kind.
    private Optional<String> troubling(String sentence, String softened, String trigger) {
        if (softened.equals(sentence)
                || softened.indexOf(':') >= 0
                || temper.hardest(softened) >= MOST_INSIDE_A_FRAME
                || softening.insults(softened)
                || !heard.in(softened).isEmpty()
                || !MeaningGuard.lost(sentence, softened, trigger).isEmpty()) {
            return Optional.empty();
        }
        return edits.of(softened).keySet().stream()
                .filter(text -> text.startsWith(TROUBLES)
                        && MeaningGuard.lost(sentence, text, trigger).isEmpty()
                        && temper.calm(text)
                        && temper.owned(sentence, text)
                        && flaws.none(sentence, text))
                .findFirst();
    }

    private static Firmness free(Map<Firmness, CodeAction> offered) {
        if (!offered.containsKey(Firmness.NEUTRAL)) {
            return Firmness.NEUTRAL;
        }
        return offered.containsKey(Firmness.FIRM) ? Firmness.WARM : Firmness.FIRM;
    }

    private static boolean distinct(String text, Map<Firmness, CodeAction> offered) {
        return offered.values().stream().noneMatch(other -> other.edit().equals(text));
    }

    private Optional<String> turned(String sentence, Match match, Wording wording) {
        return template.fill(wording.template(), parts(sentence, match))
                .flatMap(text -> cleaned(text, 1))
                .map(text -> softening.insults(text) ? softening.soften(text) : text)
                .filter(text -> !text.isBlank() && temper.calm(text))
                .filter(text -> keeps(sentence, text, match));
    }

    /// The text when no rule holds in it, else what further turns make of it.
    private Optional<String> cleaned(String text, int turn) {
        List<Match> left = heard.in(text).stream()
                .filter(match -> match.rule().severity().compareTo(Severity.HINT) > 0)
                .toList();
        if (left.isEmpty()) {
            return Optional.of(text);
        }
        if (turn == MOST_TURNS) {
            return Optional.empty();
        }
        String softer = softening.soften(text);
        return softer.equals(text) ? Optional.empty() : cleaned(softer, turn + 1);
    }

    private boolean keeps(String sentence, String text, Match match) {
        String trigger = softening.replaced(sentence, List.of())
                + " "
                + trigger(match.range().of(sentence), match.groups());
        return MeaningGuard.lost(sentence, text, trigger).isEmpty()
                && MeaningGuard.kept(sentence, text, trigger) >= MOST_OF_IT
                && flaws.none(sentence, text);
    }

    private static String trigger(String matched, Map<String, String> groups) {
        String trigger = matched;
        for (String group : groups.values()) {
            if (!group.isEmpty()) {
                trigger = trigger.replace(group, "|");
            }
        }
        return trigger;
    }

    private static Map<String, String> parts(String sentence, Match match) {
        Map<String, String> parts = new HashMap<>(match.groups());
        Range range = match.range();
        parts.put("pre", sentence.substring(0, range.from()).strip());
        parts.put("post", withoutEnd(sentence.substring(range.to())));
        match.groups().forEach((name, text) -> parts.put(name, withoutEnd(text)));
        return parts;
    }

    private static String withoutEnd(String text) {
        return text.strip().replaceAll("[\\s.?!…]+$", "").strip();
    }
}
