package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.Rebuttal.Attack;
import org.rejoinder.assistant.argument.coverage.CoverageReader;
import org.rejoinder.assistant.argument.knowledge.Commonplace;
import org.rejoinder.assistant.argument.knowledge.Kinds;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.rebuttal.Candidate.Source;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audience.Objection;
import org.rejoinder.text.Paragraph;
import org.springframework.stereotype.Component;

/// Chooses among all that could be answered: the particular before the general, nothing twice, six to nine in
/// all.
@Component
public class Anticipation {

    private static final int MOST = 9;
    private static final int ENOUGH = 6;
    private static final int CONSIDERED = 40;
    private static final double SAME = 0.72;
    private static final double BELONGS = 0.38;
    private static final double COMPANY = 0.4;
    private static final int LONGEST = 190;
    private static final double CROWDED = 0.2;
    private static final String ENGINE = "built-in";

    private final Sources sources;
    private final CoverageReader coverage;
    private final Embedder embedder;
    private final Knowledge knowledge;
    private final Kinds kinds;

    Anticipation(Sources sources, CoverageReader coverage, Embedder embedder, Knowledge knowledge, Kinds kinds) {
        this.sources = sources;
        this.coverage = coverage;
        this.embedder = embedder;
        this.knowledge = knowledge;
        this.kinds = kinds;
    }

    /// The rebuttals of a letter, strongest first, each with its coverage.
    public List<Rebuttal> of(LetterReading reading, @Nullable Audience audience) {
        if (reading.arguable().isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>(sources.gather(reading, audience));
        candidates.sort(Comparator.comparingDouble((Candidate each) -> -each.worth()));
        List<Candidate> chosen = placed(reading, accompanied(choose(candidates), candidates));
        List<Coverage> covered =
                cover(reading, chosen.stream().map(Candidate::text).toList());
        List<Rebuttal> all = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            all.add(rebuttal(reading, audience, chosen.get(i), beyond(reading, chosen.get(i), covered.get(i))));
        }
        all.sort(Comparator.comparingInt((Rebuttal each) -> -each.strength()));
        return List.copyOf(all);
    }

    private List<Coverage> cover(LetterReading reading, List<String> texts) {
        List<Paragraph> paragraphs = reading.letter().paragraphs();
        return coverage.cover(
                paragraphs.stream().map(Paragraph::text).toList(),
                paragraphs.stream().map(each -> each.range().from()).toList(),
                texts);
    }

    /// The paragraph whose move invites a rebuttal names what it is about, and does not answer it by that.
    private static Coverage beyond(LetterReading reading, Candidate each, Coverage covered) {
        boolean answered = each.source() == Source.MOVE && covered.state() == Coverage.State.ANSWERED;
        List<Integer> inviting =
                List.of(reading.sentences().get(each.sentence()).paragraph());
        return answered && covered.paragraphs().equals(inviting)
                ? new Coverage(
                        Coverage.State.MENTIONED,
                        covered.paragraphs(),
                        covered.sentences(),
                        covered.confidence(),
                        covered.pinnedBy())
                : covered;
    }

    /// One after the other, each time the worthiest that says something the chosen ones do not.
    private List<Candidate> choose(List<Candidate> candidates) {
        List<Candidate> left = new ArrayList<>(candidates.subList(0, Math.min(CONSIDERED, candidates.size())));
        List<Candidate> chosen = new ArrayList<>();
        Map<Source, Integer> used = new EnumMap<>(Source.class);
        while (chosen.size() < MOST && !left.isEmpty()) {
            Candidate best = left.stream()
                    .max(Comparator.comparingDouble(each -> each.worth() - said(each, chosen) - crowd(each, chosen)))
                    .orElseThrow();
            left.remove(best);
            boolean room = used.getOrDefault(best.source(), 0) < most(best.source());
            boolean wanted = chosen.size() < ENOUGH || best.worth() > 0.6;
            if (room && wanted && chosen.stream().noneMatch(other -> near(best, other) > SAME)) {
                chosen.add(best);
                used.merge(best.source(), 1, Integer::sum);
            }
        }
        return chosen;
    }

    /// A short point is made together with one that belongs to it and would not stand in the list by itself.
    private List<Candidate> accompanied(List<Candidate> chosen, List<Candidate> candidates) {
        List<Candidate> left = new ArrayList<>(candidates.subList(0, Math.min(CONSIDERED, candidates.size())));
        left.removeAll(chosen);
        List<Candidate> all = new ArrayList<>();
        for (Candidate each : chosen) {
            Optional<Candidate> companion = companion(each, left, chosen);
            companion.ifPresent(left::remove);
            all.add(companion
                    .map(other -> each.text(each.text() + " " + other.text()))
                    .orElse(each));
        }
        return all;
    }

    private Optional<Candidate> companion(Candidate each, List<Candidate> left, List<Candidate> chosen) {
        return left.stream()
                .filter(other -> each.source() != Source.CLASH && other.source() != Source.CLASH)
                .filter(other -> !each.origin().isEmpty() && other.origin().equals(each.origin()))
                .filter(other -> other.worth() > each.worth() - COMPANY)
                .filter(other -> each.text().length() + other.text().length() < LONGEST)
                .filter(other -> near(each, other) > BELONGS)
                .filter(other -> chosen.stream().allMatch(one -> one == each || near(one, other) < near(each, other)))
                .max(Comparator.comparingDouble(other -> near(each, other)));
    }

    /// How much a candidate loses because something like it has been chosen.
    private double said(Candidate each, List<Candidate> chosen) {
        double nearest =
                chosen.stream().mapToDouble(other -> near(each, other)).max().orElse(0);
        return 0.5 * Math.max(0, nearest - 0.35);
    }

    /// Three points on one question or of one source are enough while others wait to be heard; on the step itself,
    // four.
    private static double crowd(Candidate each, List<Candidate> chosen) {
        long alike = chosen.stream()
                .filter(other -> each.origin().isEmpty()
                        ? other.source() == each.source()
                        : other.origin().equals(each.origin()))
                .count();
        return CROWDED * Math.max(0, alike - (each.source() == Source.STEP ? 3 : 2));
    }

    /// What is asked of one step are different things, however often each names it.
    private double near(Candidate one, Candidate other) {
        if (one.source() == Source.STEP && other.source() == Source.STEP) {
            return 0;
        }
        return Embedder.dot(embedder.embed(one.text()), embedder.embed(other.text()));
    }

    private static int most(Source source) {
        return switch (source) {
            case CLASH -> 6;
            case TOPIC -> 6;
            case THING -> 6;
            case AUDIENCE -> 5;
            case ADDRESSEE -> 3;
            case MOVE -> 5;
            case FIELD -> 2;
            case STEP -> 5;
            case SCHEME -> 2;
            case COMMONPLACE -> 2;
        };
    }

    private List<Candidate> placed(LetterReading reading, List<Candidate> chosen) {
        return chosen.stream()
                .map(each -> each.sentence() >= 0 ? each : each.against(attacked(reading, each.text())))
                .toList();
    }

    /// The arguable sentence a text speaks to; claims and requests a little before others.
    private int attacked(LetterReading reading, String text) {
        float[] meant = embedder.embed(text);
        return reading.arguable().stream()
                .max(Comparator.comparingDouble(i -> Embedder.dot(
                                meant, embedder.embed(reading.sentences().get(i).text()))
                        + pull(reading.statements().get(i).part())))
                .orElse(0);
    }

    private static double pull(Part part) {
        return switch (part) {
            case REQUEST -> 0.08;
            case CLAIM, GROUND -> 0.03;
            default -> 0;
        };
    }

    private Rebuttal rebuttal(LetterReading reading, @Nullable Audience audience, Candidate each, Coverage covered) {
        Commonplace basis = commonplace(each);
        int index = each.sentence();
        Part part = reading.statements().get(index).part();
        Attack attack = each.attack() != null ? each.attack() : attack(part);
        String scheme = scheme(reading, each);
        int strength = Strength.of(each, covered, audience, basis);
        String quote = reading.sentences().get(index).text();
        return new Rebuttal(
                "rebuttal-" + Integer.toHexString((quote + "|" + each.text()).hashCode()),
                reading.sentences().get(index).range(),
                quote,
                ENGINE,
                audience == null ? "" : audience.id(),
                each.text(),
                scheme,
                each.basis().isEmpty() ? basis.id() : each.basis(),
                attack,
                strength,
                Strength.why(each, covered, reading, audience, basis),
                each.answeredBy().isEmpty() ? basis.answeredBy() : each.answeredBy(),
                questions(scheme, basis),
                covered);
    }

    private static Attack attack(Part part) {
        return switch (part) {
            case REQUEST, CLAIM -> Attack.REBUT;
            case GROUND -> Attack.UNDERMINE;
            default -> Attack.UNDERCUT;
        };
    }

    private static String scheme(LetterReading reading, Candidate each) {
        if (!each.scheme().isEmpty()) {
            return each.scheme();
        }
        return reading.statements().get(each.sentence()).schemes().stream()
                .map(evidence -> evidence.scheme())
                .findFirst()
                .orElse(reading.statements().get(each.sentence()).part() == Part.VALUE ? "A10" : "A9");
    }

    private List<String> questions(String scheme, Commonplace basis) {
        List<String> all = new ArrayList<>(basis.questions());
        knowledge.scheme(scheme).ifPresent(each -> all.addAll(each.questions()));
        return all.stream().distinct().limit(4).toList();
    }

    /// The commonplace a rebuttal is a case of: named by its source, or the nearest.
    private Commonplace commonplace(Candidate each) {
        Objection objection = each.objection();
        Optional<Commonplace> named = knowledge.commonplace(objection != null ? objection.commonplace() : each.basis());
        return named.orElseGet(() -> kinds.of(each.text()));
    }
}
