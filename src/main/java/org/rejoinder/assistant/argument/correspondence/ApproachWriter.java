package org.rejoinder.assistant.argument.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.Correspondent.Approach;
import org.rejoinder.assistant.Correspondent.OpenQuestion;
import org.rejoinder.assistant.Correspondent.Step;
import org.rejoinder.assistant.argument.reading.Reader;
import org.rejoinder.assistant.argument.reading.Sentence;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Perspective;
import org.rejoinder.letter.Audience;
import org.springframework.stereotype.Component;

/// Turns a pointed question into open ones that ask about the same thing, with a plan of the conversation
/// around them.
@Component
public class ApproachWriter {

    private static final Pattern THAT = Pattern.compile(
            "(?is)^\\W*(?:(?:aren't|are|don't|do|doesn't|isn't|haven't|have|won't|can't|why don't|why won't|why do|why are|how can|how could|how do|did|didn't|wouldn't|shouldn't)\\s+you\\s+)(?:(?:even|ever|really|not|just|at all)\\s+)*(?:afraid|worried|concerned|scared|aware|ashamed|see|realise|realize|think|believe|understand|know|considered?|thought|admit|agree)\\s*(?:about|of|that|how)?\\s*(.{4,}?)[?!. ]*$");
    private static final Pattern HOW = Pattern.compile(
            "(?is)^\\W*(?:how (?:can|could|do|dare) you|why (?:do|would|don't|won't|can't|are|aren't) you(?: (?:keep|still|always|just|refuse to|so|even))*)\\s+(?:possibly\\s+)?(?:justify|defend|ignore|explain|excuse|support|allow|tolerate|refuse|oppose|accept|want|care about)?\\s*(.{4,}?)[?!. ]*$");

    private final Reader reader;

    /// Whoever it may be is never what a question is about.
    private static final Pattern ANYBODY = Pattern.compile(
            "(?i)(some|any|every|no)(body|one|thing)|people|person|persons|man|men|woman|women|others?|those|them");

    ApproachWriter(Reader reader) {
        this.reader = reader;
    }

    public Approach write(String question, Audience audience) {
        String flat = question.strip().replaceAll("\\s+", " ").replace('’', '\'');
        String about = flat.length() > 400 ? flat.substring(0, 400) : flat;
        String core = core(about);
        String topic = topic(core, about);
        boolean clause = clause(core);
        String value = audience.values().isEmpty()
                ? "what matters to you"
                : audience.values().getFirst().tag().replace('-', ' ');
        String worry = clause ? "the possibility that " + Phrases.bare(core) : topic;
        return new Approach(
                List.of(
                        new OpenQuestion(
                                "When you think about " + topic + ", what do you most want to protect?",
                                "It asks for what they value, and a person who has said it has something to build on."),
                        new OpenQuestion(
                                "How do you weigh " + worry + " against " + value + "?",
                                "It names your worry once, calmly, beside something they hold dear, and leaves the weighing to them."),
                        new OpenQuestion(
                                "What would you want to see in place before you felt easy about " + topic
                                        + ", and what have you seen so far?",
                                "It asks for conditions and experience instead of a yes or no, so the answer can surprise you.")),
                plan(audience, topic, worry),
                Composition.ENGINE);
    }

    private String core(String about) {
        for (Pattern pattern : List.of(THAT, HOW)) {
            Matcher matcher = pattern.matcher(about);
            if (matcher.matches()) {
                return turned(matcher.group(1).strip());
            }
        }
        return turned(about.replaceAll("[?!.]+$", ""));
    }

    private String turned(String text) {
        return text.replaceFirst("^(?i)that\\s+", "");
    }

    private boolean clause(String core) {
        Sentence sentence = reader.sentence(core);
        if (sentence.tokens().isEmpty() || sentence.tokens().getFirst().tagged("VB", "VBG", "WRB", "WP", "MD")) {
            return false;
        }
        return sentence.tokens().stream().skip(1).anyMatch(token -> token.tagged("MD", "VBZ", "VBP", "VBD"))
                && core.length() < 160;
    }

    /// The thing the question is about, in as few of its words as say it.
    private String topic(String core, String about) {
        Optional<NounPhrase> phrase = phrases(core).or(() -> phrases(about));
        return phrase.map(ApproachWriter::theirs).orElse("this");
    }

    /// Spoken to them, so their own things stay "your".
    private static String theirs(NounPhrase phrase) {
        if (phrase.determiner().matches("my|our|your|his|her|its|their")) {
            return phrase.determiner() + " " + phrase.words();
        }
        return phrase.general();
    }

    private Optional<NounPhrase> phrases(String text) {
        Sentence sentence = reader.sentence(text);
        return sentence.phrases().stream()
                .filter(NounPhrases::telling)
                .filter(each -> !ANYBODY.matcher(each.words()).matches())
                .max(java.util.Comparator.comparingInt(
                        (NounPhrase each) -> Math.min(3, each.wordCount()) * 10 - each.from() / 20));
    }

    private static List<Step> plan(Audience audience, String topic, String worry) {
        String shared = audience.values().isEmpty()
                ? "a value you both hold"
                : "“" + audience.values().getFirst().meaning() + "”";
        String moved = audience.wouldMove().isEmpty()
                ? "what they would need to see"
                : Phrases.clause(audience.wouldMove().getFirst());
        String heard = audience.heardBefore().isEmpty()
                ? ""
                : " They have heard before "
                        + Phrases.stop(Phrases.clause(audience.heardBefore().getFirst()));
        return List.of(
                new Step(
                        "Begin where you agree",
                        "Say first what you would sign of theirs, for instance " + Phrases.stop(shared)),
                new Step(
                        "Ask, and wait",
                        "Put one of the open questions and let the answer stand before you add to it." + heard),
                new Step(
                        "Speak for yourself",
                        "Say what you worry about with I and not with people or everyone: “What keeps me awake is "
                                + Phrases.bare(worry) + ".”"),
                new Step(
                        "Bring one sober case",
                        "Choose an ordinary example with a place and a date over a terrible one; alarm ends conversations."),
                new Step(
                        "Say what you do not want",
                        "Name the thing they fear you are after, and say that you are not asking for it."),
                new Step(
                        "Offer something that can be done",
                        "Come with one step that is small enough to try. What would bring them closer: "
                                + Phrases.stop(moved)),
                new Step(
                        "Leave the door open",
                        "Ask what you have overlooked about " + topic
                                + ", say what would change your own mind, and name a day to go on."));
    }

    static String perspective(Sentence sentence) {
        return Perspective.turn(sentence.text(), sentence.tokens()).toLowerCase(Locale.ROOT);
    }
}
