package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.SchemeEvidence;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.argument.knowledge.Commonplace;
import org.rejoinder.assistant.argument.knowledge.Field;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.knowledge.Scheme;
import org.rejoinder.assistant.argument.knowledge.StepObjections;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.rebuttal.Candidate.Source;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audience.Objection;
import org.springframework.stereotype.Component;

/// Gathers what could be answered to a letter, from the most particular source to the most general.
@Component
class Sources {

    /// Below this a point about something the letter merely names has nothing to do with it.
    private static final double ASIDE = 0.38;

    /// The same for something the letter speaks of throughout.
    private static final double NAMED = 0.26;

    /// From here on what an audience usually objects is meant by the letter, whatever its words.
    private static final double CLOSE = 0.45;

    /// Below this a worry usual in the field is not raised by this letter.
    private static final double FITS = 0.4;

    /// From here on a letter takes a side on a question.
    private static final double CLEAR = 0.3;

    /// What is asked of any such step, in the letter's own words, comes before what is said of things around it.
    private static final double STEP = 0.56;

    /// More so where the question itself is not known well.
    private static final double UNKNOWN = 0.15;

    private static final double UNSURE = 0.46;
    private static final int FEW = 3;
    private static final double WEIGHTY = 0.78;
    private static final int SHORT = 5;

    private static final double KNOWN = 0.75;
    private static final Set<String> ENDS = Set.of(
            "",
            "stop",
            "end",
            "scrap",
            "drop",
            "abolish",
            "remove",
            "eliminate",
            "discontinue",
            "cease",
            "axe",
            "hide",
            "rid");
    private static final Pattern CHARGE =
            Pattern.compile("(?i)fees?|tax|taxes|tolls?|fines?|charges?|levy|levies|tariffs?|deposits?|duties|vat");
    private static final Set<Proposal.Step> CHANGES = Set.of(Proposal.Step.CHANGE, Proposal.Step.REPLACE);
    private static final double LESS = 0.03;
    private static final int LONGEST = 210;

    private final Knowledge knowledge;
    private final Subjects subjects;
    private final Things things;
    private final Addressees addressees;
    private final Moves moves;
    private final Clashes clashes;
    private final Sides sides;
    private final Embedder embedder;

    Sources(
            Knowledge knowledge,
            Subjects subjects,
            Things things,
            Addressees addressees,
            Moves moves,
            Clashes clashes,
            Sides sides,
            Embedder embedder) {
        this.knowledge = knowledge;
        this.subjects = subjects;
        this.things = things;
        this.addressees = addressees;
        this.moves = moves;
        this.clashes = clashes;
        this.sides = sides;
        this.embedder = embedder;
    }

    List<Candidate> gather(LetterReading reading, @Nullable Audience audience) {
        List<Candidate> all = new ArrayList<>();
        List<Field> fields = subjects.fields(reading);
        Thrust thrust = Thrust.of(reading, embedder);
        Map<String, Stand> stands = topics(reading, thrust, all);
        all.addAll(clashes.in(reading, thrust, stands));
        things(reading, thrust, all);
        if (audience != null) {
            objections(reading, thrust, audience, all);
        }
        answers(reading, thrust, fields, all);
        all.addAll(moves.in(reading, letter(reading, fields), text -> thrust.main(embedder.embed(text))));
        fields(reading, thrust, fields, all);
        schemes(reading, fields, all);
        boolean known = stands.values().stream().anyMatch(each -> !each.far() && each.worth() > KNOWN);
        steps(reading, thrust, fields, known, all);
        commonplaces(reading, fields, audience, all);
        return all;
    }

    /// What can be said of the letter as a whole: who bears it and what it is about, if that has a name.
    private static Slots letter(LetterReading reading, List<Field> fields) {
        Slots slots = new Slots()
                .with(
                        "people",
                        Filling.of(reading, null, reading.proposal().orElse(null), fields)
                                .get("people"));
        Matter.of(reading).ifPresent(matter -> slots.with(matter.slots()));
        return slots;
    }

    /// What is said on the other side of the questions the letter speaks of; returns where it stands on each.
    private Map<String, Stand> topics(LetterReading reading, Thrust thrust, List<Candidate> all) {
        Map<String, Stand> stands = new HashMap<>();
        for (Subjects.Found found : subjects.topics(reading)) {
            double lean = sides.lean(reading, found.topic());
            double base = 0.1
                    + 0.45 * Math.clamp((found.sure() - Subjects.SURE + 0.02) / 0.17, 0, 1)
                    + 0.75 * found.sure()
                    - doubt(Math.abs(lean), stands.size());
            Stand stand = new Stand(base, lean, subjects.isFar(reading, found.topic()));
            stands.put(found.topic().id(), stand);
            all.addAll(Points.of(found.topic(), stand, text -> near(thrust, text)));
        }
        return stands;
    }

    /// A neighbouring question on which the letter takes no clear side is hardly what it is about.
    private static double doubt(double lean, int before) {
        if (before == 0) {
            return lean < 0.08 ? 0.1 : 0;
        }
        return lean < CLEAR ? 0.3 : 0.06;
    }

    private void things(LetterReading reading, Thrust thrust, List<Candidate> all) {
        for (Things.Found found : things.in(reading)) {
            List<String> points =
                    found.lean() >= 0 ? found.thing().con() : found.thing().pro();
            double base = 0.15 + 0.45 * (1 - Math.exp(-found.weight() / 5)) - (Math.abs(found.lean()) < 0.4 ? 0.2 : 0);
            for (int i = 0; i < points.size(); i++) {
                double near = near(thrust, points.get(i));
                boolean apart = near < (found.weight() > 4 ? NAMED : ASIDE);
                if (near < Points.RESTATES && !apart) {
                    all.add(Candidate.of(
                            points.get(i),
                            Source.THING,
                            base - 0.02 * i + 0.75 * near,
                            found.thing().id()));
                }
            }
        }
    }

    private double near(Thrust thrust, String text) {
        return thrust.near(embedder.embed(text));
    }

    private void objections(LetterReading reading, Thrust thrust, Audience audience, List<Candidate> all) {
        String text = (reading.letter().title() + " " + reading.letter().text()).toLowerCase(Locale.ROOT);
        Set<String> stems = Stems.set(text);
        Slots slots = new Slots()
                .with("ask", reading.proposal().map(Proposal::doing).orElse("what you ask"))
                .with("topic", reading.subject().map(NounPhrase::definite).orElse("all this"));
        for (Objection objection : audience.objections()) {
            String said = slots.fill(objection.text()).orElse(objection.text());
            long cues = objection.cues().stream()
                    .filter(cue -> called(text, stems, cue))
                    .count();
            double near = near(thrust, said);
            double worth = 0.3 + 0.08 * Math.min(3, cues) + 0.8 * near;
            if (cues > 1 && near > ASIDE || cues > 0 && near > FITS || near > CLOSE) {
                all.add(new Candidate(
                        said,
                        Source.AUDIENCE,
                        worth,
                        -1,
                        null,
                        "",
                        objection.id(),
                        objection.answeredBy(),
                        objection,
                        ""));
            }
        }
    }

    private static boolean called(String text, Set<String> stems, String cue) {
        String lower = cue.toLowerCase(Locale.ROOT);
        return lower.contains(" ") ? text.contains(lower) : stems.contains(Stems.stem(lower));
    }

    private void fields(LetterReading reading, Thrust thrust, List<Field> fields, List<Candidate> all) {
        Optional<Proposal> proposal = Matter.asked(reading);
        double rank = 0;
        for (Field field : fields) {
            Slots slots = Filling.of(reading, null, proposal.orElse(null), List.of(field));
            List<String> points = new ArrayList<>(field.any());
            points.addAll(
                    proposal.map(each -> each.stance().tightens()).orElse(false) ? field.tighten() : field.loosen());
            for (String point : points) {
                double penalty = rank;
                slots.fill(point)
                        .filter(text -> near(thrust, text) > FITS)
                        .ifPresent(text ->
                                all.add(Candidate.of(text, Source.FIELD, 0.4 - penalty + 0.75 * near(thrust, text))));
            }
            rank += 0.08;
        }
    }

    private void schemes(LetterReading reading, List<Field> fields, List<Candidate> all) {
        Set<String> used = new HashSet<>();
        for (int i : reading.arguable()) {
            Statement statement = reading.statements().get(i);
            Sentence sentence = reading.sentences().get(i);
            for (SchemeEvidence evidence : statement.schemes()) {
                Optional<NounPhrase> phrase = telling(reading, sentence);
                phrase.ifPresent(np -> scheme(reading, fields, all, used, i, evidence, np));
            }
        }
    }

    private void scheme(
            LetterReading reading,
            List<Field> fields,
            List<Candidate> all,
            Set<String> used,
            int index,
            SchemeEvidence evidence,
            NounPhrase phrase) {
        Scheme scheme = knowledge.scheme(evidence.scheme()).orElseThrow();
        Slots slots =
                Filling.of(reading, phrase, proposal(reading, index), fields).with("evidence", evidence.evidence());
        int from = Math.floorMod(
                reading.sentences().get(index).text().hashCode(),
                scheme.frames().size());
        for (int k = 0; k < scheme.frames().size(); k++) {
            Scheme.Frame frame =
                    scheme.frames().get((from + k) % scheme.frames().size());
            Optional<String> text = used.contains(frame.text()) ? Optional.empty() : slots.fill(frame.text());
            if (text.isPresent()) {
                used.add(frame.text());
                double worth = 0.38
                        + bonus(scheme.id())
                        + (reading.statements().get(index).part() == Part.GROUND ? 0.1 : 0.05);
                all.add(new Candidate(
                        text.get(),
                        Source.SCHEME,
                        worth,
                        index,
                        frame.attack(),
                        scheme.id(),
                        "",
                        scheme.answeredBy(),
                        null,
                        ""));
                return;
            }
        }
    }

    /// Schemes whose cues are rarely met by chance say more about the letter.
    private static double bonus(String scheme) {
        return switch (scheme) {
            case "A3", "A6", "A7", "A8", "A11", "A13", "A16" -> 0.12;
            case "A1", "A2", "A14", "A15", "A17" -> 0.08;
            default -> 0;
        };
    }

    private static @Nullable Proposal proposal(LetterReading reading, int index) {
        return reading.proposals().stream()
                .filter(each -> each.sentence() == index)
                .findFirst()
                .or(reading::proposal)
                .orElse(null);
    }

    private void commonplaces(
            LetterReading reading, List<Field> fields, @Nullable Audience audience, List<Candidate> all) {
        Optional<Proposal> proposal = Matter.asked(reading);
        if (proposal.filter(Sources::ofPeople).isPresent()) {
            return;
        }
        Slots slots =
                Filling.of(reading, Matter.of(reading).map(Matter::thing).orElse(null), proposal.orElse(null), fields);
        float[] meant = embedder.embed(Subjects.gist(reading));
        Set<String> stems = Stems.set(reading.letter().text());
        for (Commonplace each : knowledge.commonplaces()) {
            if (!each.steps().isEmpty()
                    && proposal.isPresent()
                    && !each.steps().contains(proposal.get().stance().name())) {
                continue;
            }
            boolean fits = proposal.isPresent()
                    && each.steps().contains(proposal.get().stance().name());
            double worth = 0.12
                    + (fits ? 0.12 : each.steps().isEmpty() ? 0.06 : 0)
                    + 0.35 * Embedder.dot(meant, embedder.embed(each.gist()))
                    + 0.02
                            * each.terms().stream()
                                    .map(Stems::stem)
                                    .filter(stems::contains)
                                    .count()
                    + (audience != null && shares(audience, each) ? 0.08 : 0);
            wording(reading, slots, each.id(), each.frames())
                    .ifPresent(text -> all.add(new Candidate(
                            text, Source.COMMONPLACE, worth, -1, null, "", each.id(), each.answeredBy(), null, "")));
        }
    }

    /// What those who are asked usually answer to such a step.
    private void answers(LetterReading reading, Thrust thrust, List<Field> fields, List<Candidate> all) {
        Optional<Proposal> proposal = Matter.asked(reading);
        if (proposal.isEmpty() || ofPeople(proposal.get())) {
            return;
        }
        String step = proposal.get().stance().name();
        Slots slots = Filling.of(reading, null, proposal.get(), fields);
        addressees.of(reading).stream()
                .flatMap(each -> each.objections().stream())
                .filter(each -> each.to(step))
                .forEach(each -> wording(reading, slots, each.basis(), each.text())
                        .ifPresent(said -> all.add(new Candidate(
                                said,
                                Source.ADDRESSEE,
                                (each.steps().isEmpty() ? 0.44 : 0.5) + 0.35 * near(thrust, said),
                                -1,
                                null,
                                "",
                                each.basis(),
                                "",
                                null,
                                ""))));
    }

    /// What is objected to the kind of step the letter asks for, in one of its wordings.
    private void steps(LetterReading reading, Thrust thrust, List<Field> fields, boolean known, List<Candidate> all) {
        Optional<Proposal> proposal = Matter.asked(reading);
        if (proposal.filter(Sources::ofPeople).isPresent()) {
            return;
        }
        if (proposal.isEmpty() && !insists(reading)) {
            return;
        }
        String step = proposal.map(Sources::kind).orElseGet(() -> judged(reading));
        Slots slots = Filling.of(reading, null, proposal.orElse(null), fields);
        List<Map.Entry<String, String>> said = new ArrayList<>();
        knowledge.step(step).map(StepObjections::objections).orElse(Map.of()).forEach((basis, wordings) -> wording(
                        reading, slots, basis, wordings)
                .ifPresent(text -> said.add(Map.entry(basis, text))));
        boolean sure = proposal.filter(each -> isSure(reading, each)).isPresent();
        double worth = sure ? known ? STEP : STEP + UNKNOWN : UNSURE;
        for (Map.Entry<String, String> each : sure ? together(said) : said.subList(0, Math.min(FEW, said.size()))) {
            all.add(new Candidate(
                    each.getValue(),
                    Source.STEP,
                    worth + 0.3 * near(thrust, each.getValue()),
                    -1,
                    null,
                    "",
                    each.getKey(),
                    "",
                    null,
                    ""));
            worth -= LESS;
        }
    }

    /// Whether a letter asks this and keeps speaking of it. Where that does not show, little is said of it.
    private static boolean isSure(LetterReading reading, Proposal proposal) {
        NounPhrase object = proposal.object();
        if (object == null || proposal.weight() < WEIGHTY) {
            return false;
        }
        String head = Stems.stem(object.head().toLowerCase(Locale.ROOT));
        long spoken = reading.sentences().stream()
                .filter(each -> Stems.set(each.text()).contains(head))
                .count();
        return proposal.sentence() < 0 || spoken > 1 || reading.sentences().size() <= SHORT;
    }

    /// To end what those who are asked do themselves is no ban, a charge that goes is missed elsewhere, and to change
    /// nothing is less than to keep something alive.
    private static String kind(Proposal proposal) {
        boolean ends =
                switch (proposal.stance()) {
                    case BAN, CLOSE -> ENDS.contains(proposal.verb());
                    default -> false;
                };
        boolean charge = proposal.object() != null
                && CHARGE.matcher(proposal.object().head()).matches();
        boolean stays = proposal.negated() && CHANGES.contains(proposal.step());
        return ends && charge
                ? "LIFT"
                : ends ? "END" : stays ? "STAY" : proposal.stance().name();
    }

    /// Two that follow one another are one rebuttal where that is not too long, as of known questions.
    private static List<Map.Entry<String, String>> together(List<Map.Entry<String, String>> said) {
        List<Map.Entry<String, String>> left = new ArrayList<>(said);
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        while (!left.isEmpty()) {
            Map.Entry<String, String> first = left.removeFirst();
            boolean fits = !left.isEmpty()
                    && first.getValue().length() + left.getFirst().getValue().length() < LONGEST;
            pairs.add(
                    fits
                            ? Map.entry(
                                    first.getKey(),
                                    first.getValue() + " " + left.removeFirst().getValue())
                            : first);
        }
        return pairs;
    }

    /// What is said of steps with things would be rude or absurd of people.
    private static boolean ofPeople(Proposal proposal) {
        NounPhrase object = proposal.object();
        return object != null && People.named(object.head()) && proposal.step() != Proposal.Step.SPEND;
    }

    /// Whether a letter that asks for nothing keeps speaking of one thing.
    private static boolean insists(LetterReading reading) {
        String subject = reading.subject().map(NounPhrase::key).orElse("");
        if (subject.matches(".*\\d.*")) {
            return false;
        }
        long times = reading.sentences().stream()
                .filter(each -> each.lower().contains(subject))
                .count();
        return !subject.isEmpty() && (times > 2 || reading.sentences().size() < 4);
    }

    /// A letter that asks for nothing praises or condemns.
    private static String judged(LetterReading reading) {
        int sum = reading.sentences().stream().mapToInt(Posture::of).sum();
        return sum < 0 ? "CONDEMN" : "PRAISE";
    }

    private static Optional<String> wording(LetterReading reading, Slots slots, String id, List<String> wordings) {
        int from = Math.floorMod((reading.letter().text() + id).hashCode(), wordings.size());
        for (int k = 0; k < wordings.size(); k++) {
            Optional<String> text = slots.fill(wordings.get((from + k) % wordings.size()));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static boolean shares(Audience audience, Commonplace each) {
        return audience.values().stream().anyMatch(value -> each.values().contains(value.tag()));
    }

    /// The phrase of a sentence that the letter says most about, and that says enough by itself.
    static Optional<NounPhrase> telling(LetterReading reading, Sentence sentence) {
        List<String> frequent = reading.subjects().stream().map(NounPhrase::key).toList();
        return sentence.phrases().stream()
                .filter(NounPhrases::telling)
                .filter(phrase -> phrase.words().matches("[\\p{L}][\\p{L}\\p{N} '’-]*"))
                .min(java.util.Comparator.comparingInt((NounPhrase phrase) -> {
                    int at = frequent.indexOf(phrase.key());
                    return (at < 0 ? 30 : at) - 2 * phrase.wordCount();
                }));
    }
}
