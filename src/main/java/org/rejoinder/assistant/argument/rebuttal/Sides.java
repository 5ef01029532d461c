package org.rejoinder.assistant.argument.rebuttal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.knowledge.Field.Topic;
import org.rejoinder.assistant.argument.reading.LetterReading;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.words.Recent;
import org.rejoinder.assistant.argument.words.Stems;
import org.springframework.stereotype.Component;

/// Tells on which side of a well-known question a letter stands: by its stance towards the thing and by tell-tale
/// words. The reasons it gives do not tell: they are as near in meaning to those of the other side.
@Component
class Sides {

    private static final Pattern CONCLUDES = Pattern.compile(
            "\\b(should|must|ought|i (believe|think|support|oppose)|we (ask|urge|propose|support|oppose|call)|let us|need to|needs to|deserves?|is (wrong|right|good|bad|better|worse|justified|necessary|immoral|harmful|outdated))\\b");

    private static final Pattern KEPT_OUT =
            Pattern.compile("(?i)\\bke(?:ep|eps|eping|pt) [^.,;]{0,40}?\\b(?:out of|off|away from)\\b");
    private static final Pattern PREFERS =
            Pattern.compile("(?i)(\\p{L}{3,}) (?:rather than|instead of) (?:\\p{L}+ )??(\\p{L}{3,})");
    private static final Pattern MOVES =
            Pattern.compile("(?i)\\bshould (?:leave|switch|move|migrate|be (?:moved|replaced|renamed|rewritten))\\b");
    private static final Pattern MEASURE = Pattern.compile(
            "(?i)bumps?|humps?|calming|cameras?|crossings?|barriers?|bollards?|fences?|filters?|checks?|inspections?"
                    + "|licen[cs]es?|permits?|labels?|limits?|caps?|quotas?|fines?|curfews?|patrols?|meters?|scans?|scanning|backdoors?");
    private static final Pattern BAN = Pattern.compile("(?i)bans?|prohibitions?|restrictions?");

    /// From here on a sentence says what the motion says, or its opposite.
    private static final double SAYS = 0.6;

    /// From here on a title is about what the motion is about.
    private static final double NAMES = 0.5;

    private static final double TOLD = 4;
    private static final Pattern AGAINST = Pattern.compile(
            "(?i)\\b(?:not?|never|without|against|oppos\\w+|stop\\w*|wrong|overrated|myth|\\w+n't|\\w+n’t|worse|harm\\w*|save|keep|defend)\\b");

    /// What is said well or ill of a thing in passing tells less of the side than what is concluded.
    private static final double VALUED = 0.3;

    private final Embedder embedder;
    private final Reader reader;
    private final Recent<String, Integer> motions = new Recent<>(2048);

    Sides(Embedder embedder, Reader reader) {
        this.embedder = embedder;
        this.reader = reader;
    }

    /// Above 0 when the letter speaks for the motion, below when against it; the further from 0 the surer.
    double lean(LetterReading reading, Topic topic) {
        int preferred = preferred(reading, topic);
        return preferred != 0 ? preferred : 0.25 * byWords(reading, topic) + 0.6 * byStance(reading, topic);
    }

    /// Where the question is whether one thing is better than another, whoever wants to go from the one to the other
    /// says which.
    private static int preferred(LetterReading reading, Topic topic) {
        Matcher motion = PREFERS.matcher(topic.motion());
        if (!motion.find()) {
            return 0;
        }
        String text = reading.letter().title() + " . " + reading.letter().text();
        return Integer.signum(
                goes(text, motion.group(2), motion.group(1)) - goes(text, motion.group(1), motion.group(2)));
    }

    private static int goes(String text, String from, String to) {
        String near = "(?:\\p{L}+ ){0,2}?";
        return (int) Pattern.compile("(?i)\\bfrom " + near + from + "\\b[^.]{0,20}? to " + near + to + "\\b|\\b" + to
                        + "\\b (?:rather than|instead of|over|and not) " + near + from + "\\b")
                .matcher(text)
                .results()
                .count();
    }

    private double byWords(LetterReading reading, Topic topic) {
        String text = (reading.letter().title() + " " + reading.letter().text())
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return Math.max(-4, Math.min(4, count(text, topic.yes()) - count(text, topic.no())));
    }

    private static int count(String text, List<String> words) {
        return words.stream()
                .mapToInt(word -> (int) Pattern.compile("\\b(?:" + word + ")")
                        .matcher(text)
                        .results()
                        .count())
                .sum();
    }

    /// Whether the letter's conclusions stand towards the thing as the motion does: both are read in the same way.
    private double byStance(LetterReading reading, Topic topic) {
        int motion =
                motions.get(topic.motion(), each -> stands(reader.read(LetterText.of("", "", "", each)), 0, topic, 1));
        Set<String> names = Stems.set(String.join(" ", topic.names()) + " " + topic.motion());
        double sum = title(reading, names, topic, motion);
        sum += sum == 0 ? motion * named(reading, topic) : 0;
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            boolean concludes = CONCLUDES.matcher(sentence.lower()).find() && about(sentence.text(), names)
                    || nearness(embedder.embed(sentence.text()), topic.motion()) > SAYS;
            if (reading.statements().get(i).part() == Part.CONCESSION) {
                continue;
            }
            if (concludes) {
                sum += stands(reading, i, topic, motion) * (i < 2 ? 1 : 0.4);
            } else if (about(sentence.text(), names)) {
                sum += VALUED * Valuing.of(sentence);
            }
        }
        List<Proposal> asked = reading.proposals().stream()
                .filter(each ->
                        each.object() == null || !People.named(each.object().head()))
                .limit(3)
                .toList();
        for (Proposal each : asked) {
            String object = each.object() == null ? "" : each.object().words();
            sum += about(each.act() + " " + object, names)
                    ? favours(reading, each, topic, motion) * Math.min(1.2, each.weight())
                    : 0;
        }
        return motion * Math.max(-2, Math.min(2, sum));
    }

    private double nearness(float[] meant, String motion) {
        return Embedder.dot(meant, embedder.embed(motion));
    }

    private static boolean about(String text, Set<String> names) {
        return Stems.of(text).stream().anyMatch(names::contains);
    }

    /// What the weightiest proposal of a sentence stands for; without one, the posture of its words, and a bare
    /// "should" stands for what it asks.
    private static int stands(LetterReading reading, int index, Topic topic, int motion) {
        return reading.proposals().stream()
                .filter(each -> each.sentence() == index)
                .filter(each ->
                        each.object() == null || !People.named(each.object().head()))
                .findFirst()
                .map(each -> favours(reading, each, topic, motion))
                .orElseGet(() -> posture(reading.sentences().get(index)));
    }

    /// A measure such as a barrier is on the side of those who would restrict, and where the question is whether to
    /// leave one thing for another, who asks for a change is for it.
    private static int favours(LetterReading reading, Proposal proposal, Topic topic, int motion) {
        if (MOVES.matcher(topic.motion()).find() && !proposal.step().equals(Proposal.Step.CONDEMN)) {
            boolean stays = proposal.negated() || proposal.step() == Proposal.Step.KEEP;
            return stays ? -motion : motion;
        }
        boolean measure = motion < 0
                && proposal.object() != null
                && MEASURE.matcher(proposal.object().head()).matches()
                && !about(proposal.object().head(), Stems.set(topic.motion()));
        return measure ? -favours(reading, proposal) : favours(reading, proposal);
    }

    /// Who is against a ban is for what it bans, and who would keep a thing out is against it.
    private static int favours(LetterReading reading, Proposal proposal) {
        boolean ban = proposal.object() != null
                && BAN.matcher(proposal.object().head()).matches();
        boolean out = proposal.step() == Proposal.Step.KEEP
                && KEPT_OUT.matcher(said(reading, proposal)).find();
        return ban ^ out ? -proposal.favours() : proposal.favours();
    }

    private static String said(LetterReading reading, Proposal proposal) {
        return proposal.sentence() < 0
                ? reading.letter().title()
                : reading.sentences().get(proposal.sentence()).text();
    }

    private static int posture(Sentence sentence) {
        int posture = Posture.of(sentence);
        boolean not = sentence.lower().matches("(?s).*\\b(not|n't|never|cannot|no)\\b.*");
        return posture != 0 ? posture : not ? -1 : 1;
    }

    /// A title that says what the motion says, as a name or a request without a word for or against ("rename master to
    /// main"), is what its writer wants.
    private double named(LetterReading reading, Topic topic) {
        String title = reading.letter().title();
        boolean plain = !title.isBlank()
                && !title.endsWith("?")
                && !AGAINST.matcher(title).find();
        if (!plain || nearness(embedder.embed(title), topic.motion()) <= NAMES) {
            return 0;
        }
        return AGAINST.matcher(topic.motion()).find() ? -TOLD : TOLD;
    }

    private double title(LetterReading reading, Set<String> names, Topic topic, int motion) {
        String title = reading.letter().title();
        return about(title, names) && !title.endsWith("?")
                ? reading.proposals().stream()
                        .filter(each -> each.sentence() < 0)
                        .findFirst()
                        .map(each -> favours(reading, each, topic, motion))
                        .orElseGet(() -> Posture.of(reader.sentence(title)))
                : 0;
    }
}
