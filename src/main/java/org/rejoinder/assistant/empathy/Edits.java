package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.rejoinder.assistant.language.English;

/// Small edits that may make a sentence calmer and keep what it says: a nudge left out, an aside dropped, a
/// question that accuses said as something one would like to understand, a command asked for, a verdict owned.
/// What they come to is for others to judge.
final class Edits {

    private static final Pattern NUDGES = Pattern.compile(
            "(?i),? ?\\b(?:quite simply|(?:very |quite |all too )(?:clearly|obviously|plainly)|obviously|clearly|plainly|evidently|surely|frankly|honestly|literally|apparently|naturally|conveniently|of course|no doubt|actually|seriously(?= (?:think|believe|expect|suggest|want|mean))|simply|merely|even(?! (?:though|if|when|as|so)\b)|ever|finally|at last|for once|for once in your life|once again|yet again|at all(?=[.,;:!?]|$)|so-called|supposedly|damn|bloody|precious|(?<=\\b(?:your|this|that|their|his|her|these|those) )little|anyway|whatsoever|to say the least|for heaven's sake)\\b,?(?= |[.,?!])");
    private static final Pattern OPENING = Pattern.compile("^(?:(?:[\\p{L}'’]+ ){0,5}[\\p{L}'’]+)[,:] (?=\\p{L})");
    private static final Pattern CONDITION = Pattern.compile(
            "^(?i:(?:\\p{L}+,? )?(?:if|unless|when|while|whilst|until|once|although|though|because|since|as|after|before|without|instead|even|having|had|with|for|in|on|at|by|to|not|nor|neither|either)\\b)");
    private static final Pattern CHOICE =
            Pattern.compile("(?i)[?]. |, or (?:is|are|do|does|did|was|were|have|has|can|will|would) |\\bon earth\\b");
    private static final Pattern TAIL = Pattern.compile(
            "(?:(?: –| —| -|;) [^,;:–—]{3,90}|, (?:and|but|so|because|which|with|as|when|or|yet|though|while|not|like|unless|if|just|especially|whatever)\\b [^,;:–—]{3,90})([.?!])$");
    private static final Pattern ASIDE = Pattern.compile(
            ", (?!(?i:and|but|or|nor|so|yet|you|they|we|he|she|it|I|the|this|that|there|who|which)\\b)[^,]{2,40}, (?!(?i:and|or|nor|then)\\b)");
    private static final Pattern TAG = Pattern.compile(
            "(?i),? (?:and )?(?:do|does|did|is|are|was|were|can|will|would|have|has|should)(?:n['’]t)? (?:you|they|it|he|she|we)(?: not)?[.?!]$|, (?:right|eh|hm|huh)[.?!]$");
    private static final Pattern HANGING = Pattern.compile(
            "^(?i:as I see it, )?(?i:though,|as(?! long| far| soon| well)|while|whilst|if|when|because|although|unless|since|until|before|after|having|instead of|whatever|whenever|even if|which|who|whose|that(?! (?:is|was|are|were|would|will|can|could|has|does|did|should))|to|and|or|nor|than|with|without|by|for|not|had|were it)\\b");
    private static final Pattern OPEN_END = Pattern.compile(
            "(?i)(?:\\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|the|a|an|of|to|for|with|by|in|on|at|and|or|but|that|your|their|our|my|his|her|its|these|than|as|so|because|if|which|who|very|nor|not|no|politely|mildly|from|into|about)|['’]s|['’]re|,)[.?!]*$");
    private static final Pattern ENDS_IN_BE = Pattern.compile(
            "(?i)\\b(?:what|how|where|who|which|as)\\b[^,;:]* (?:is|are|was|were)[.?!]*$|\\bhope for[.?!]*$");
    private static final Pattern CONNECTIVE =
            Pattern.compile("^(?i:and|but|so|yet|well|oh|ah|then|now|yes|no doubt|fine),? (?=\\p{L})");
    private static final Pattern AUXILIARY = Pattern.compile(
            "(?i)(do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|must|may|might)(n['’]t)?");
    private static final Pattern DENYING = Pattern.compile(
            "^(?i:(do|does|did|is|are|was|were|have|has|had|should|would|could))n['’]t (?!you\\b)(?=\\p{L})");
    private static final Pattern RUNS_ON =
            Pattern.compile("^ ?(?:you|we|they|he|she|it|I|that|who|which|whose|of|for|in|on|at)\\b");
    private static final Pattern LEADING = Pattern.compile(
            "^(?i:unfortunately|sadly|regrettably|clearly|obviously|quite simply|frankly|once again|yet again)\\b,? ");
    private static final int FEWEST_LEFT = 3;
    private static final Pattern NAMES_ONLY = Pattern.compile("^[\\p{L}'’ -]{2,20}, (?:and|but) ");
    private static final Pattern ORPHAN = Pattern.compile("^(?i:it|they|he|she|this|that|these|those)\\b");
    private static final Pattern OWN = Pattern.compile(
            "(?i)^(?:I\\b|it (?:seems|troubles|saddens|worries)|as I see|my\\b|in my|we\\b|please|oh|ah|sure|yes|yeah|lovely|great|congrat|bravo|thanks|thank|because|how|what|so|and of course|another|nice|well|let|perhaps|maybe|surely|no doubt|right|must be|if|fine|relax|honestly|nothing|funny|typical|with)");
    private static final Pattern JIBE = Pattern.compile(
            "(?i)^(?:come on|enjoy|wake|grow|get|spare|give me|give us|give it|shut|save|go|tell|try|learn|enjoy|keep telling|dream|look in|take a look|do your|do us|relax|calm|face|think again|be |bring|sign if|pull|read the room|mark my|spend|put your)\\b");
    private static final Pattern STATED = Pattern.compile(
            "^(?i:(?:so|and|but|ok|okay|then|now|to clarify|wait),? )*(?<clause>(?i:you|they|he|she|we|it|this) (?!call\\b|think\\b|mean\\b)\\p{L}+.*)$");
    private static final Pattern ASSURANCE = Pattern.compile(
            "(?i),? (?:right|correct|ok|eh|or (?:not|what)|(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should)(?:n['’]t)? (?:you|they|he|she|we|it|this))$");
    /// What is asked for stands before its verb: "what moral standing has this person earned".
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?i)^(?:[\\p{L}-]+ ){1,4}?(?:has|have|had|is|are|was|were|do|does|did|will|would|can|could|should) (?:this|that|these|those|the|you|they|he|she|it|we|I|any|your|their|our|his|her|my)\\b.*");
    private static final Pattern UNTURNABLE = Pattern.compile("(?i)(?:wo|ca|sha|ai)n['’]t .*");
    private static final Pattern COMMAND_OPENING = Pattern.compile(
            "^(?i:(?:please|just|simply|kindly|so|then|now|and|also|at the very least|at least|for once|quite simply|okay|ok),? )+(?=\\p{L})");
    private static final Pattern AND_STOP =
            Pattern.compile("(?i)(, (?:and |and most importantly, |and above all, |and also )?)(stop|start) ");
    private static final Pattern CONDITIONAL_COMMAND = Pattern.compile(
            "^(?<condition>(?i:if|before|when|unless|until|once|the next time|next time) [^,]{5,120}), (?i:(?:then|just|simply|please|at least|kindly|maybe|perhaps) )*(?<command>\\p{Ll}+ [^?]+)$");
    private static final Pattern HANGS_ON = Pattern.compile(
            "(?i)that|who|which|what|whose|whom|if|because|when|while|although|though|unless|until|since|where|how|why|whatever|as");
    private static final Pattern DO_NOT = Pattern.compile(
            "(?i)(?:^|[,;:.!–—-] ?)(?:please |just |and |so |but )*(?:do not|don['’]t|never|let|stop|please)\\b");
    private static final Pattern CONCESSION =
            Pattern.compile("^(?i:I|we) (?i:do not|don['’]t|would not|wouldn['’]t) (?i:want|mean|like|wish) to\\b");
    private static final Pattern OF = Pattern.compile(" of (?:the |this |our |your |their )?\\p{L}+");
    private static final Pattern PRONOUN = Pattern.compile(
            "(?i)you|they|he|she|it|we|I|anyone|anybody|someone|somebody|nobody|everyone|everybody|people|there");

    private final English english;

    Edits(English english) {
        this.english = english;
    }

    /// Variants of the sentence, each with what was done to it in a few words; the sentence itself is not among
    /// them.
    Map<String, String> of(String sentence) {
        Map<String, String> variants = new LinkedHashMap<>();
        List<String> bases = List.of(sentence, lessOne(sentence));
        for (String base : bases) {
            add(variants, base, "Keeps your sentence, in calmer words", sentence);
            asked(base).ifPresent(text -> add(variants, text, "Asks to understand", sentence));
            requested(base).ifPresent(text -> add(variants, text, "Asks instead of telling", sentence));
            shorter(base).stream()
                    .filter(text -> stands(text, sentence))
                    .forEach(text -> add(variants, text, "Leaves the sting out", sentence));
        }
        List<String> statements = new ArrayList<>(List.copyOf(variants.keySet()));
        statements.add(sentence);
        for (String text : statements) {
            owned(text).forEach((own, title) -> add(variants, own, title, sentence));
        }
        return variants;
    }

    private static void add(Map<String, String> variants, String text, String title, String sentence) {
        String tidied = Template.tidy(text);
        if (!tidied.equals(sentence) && whole(tidied, sentence)) {
            variants.putIfAbsent(tidied, title);
        }
    }

    /// Whether it can stand as a sentence: no clause that hangs in the air, no verb without what it asks for.
    /// What begins or ends like the sentence it was made of is no worse for it.
    static boolean whole(String wording, String sentence) {
        String text = wording.replaceFirst("(?i)^as I see it, ", "");
        String before = Template.tidy(sentence);
        boolean hangs = HANGING.matcher(text).find()
                && !HANGING.matcher(before).find()
                && text.indexOf(',') < 0
                && text.indexOf(':') < 0;
        boolean open = OPEN_END.matcher(text).find()
                && !OPEN_END.matcher(before).find()
                && !ENDS_IN_BE.matcher(text).find();
        return text.length() > 12 && text.split("\\s+").length > 2 && !hangs && !open;
    }

    /// Whether what is left says who does what: it has a verb of its own, and speaks of nobody that went with the
    /// words left out.
    boolean stands(String text, String sentence) {
        return finite(text)
                && starts(JIBE, text, sentence)
                && !(CONCESSION.matcher(text).find() && text.indexOf(',') < 0)
                && (!isCommand(text) || isCommand(sentence))
                && text.split("\\s+").length > FEWEST_LEFT
                && !NAMES_ONLY.matcher(text).find()
                && (!endless(text) || endless(sentence))
                && starts(ORPHAN, text, sentence)
                && starts(HANGING, text, sentence);
    }

    /// Whether it begins with a verb in -ing or in the past, as what is left of a longer sentence may.
    private boolean endless(String text) {
        AnalyzedTokenReadings[] tokens = tokens(text);
        return tokens.length > 1
                && (tokens[1].hasPosTag("VBG")
                        || tokens[1].matchesPosTagRegex("VBD|VBN")
                                && !tokens[1].matchesPosTagRegex("NN.*|PRP.*|DT|JJ"));
    }

    /// The tokens of its first sentence; none of a text that has nothing in it.
    private AnalyzedTokenReadings[] tokens(String text) {
        return english.analyze(text).stream()
                .findFirst()
                .map(AnalyzedSentence::getTokensWithoutWhitespace)
                .orElseGet(() -> new AnalyzedTokenReadings[0]);
    }

    /// Whether there is a verb that says what somebody does.
    private boolean finite(String text) {
        return Arrays.stream(tokens(text)).anyMatch(token -> token.matchesPosTagRegex("VBZ|VBP|VBD|MD|VB"));
    }

    /// Whether a verb says what is done in the sentence itself, not only in a clause that hangs on it.
    boolean tellsWhatIsDone(String text) {
        boolean hanging = false;
        List<Word> words = Word.of(text, english);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean done =
                    word.is("VBN") && i + 1 < words.size() && words.get(i + 1).is("IN|TO");
            boolean verb = word.reading().matchesChunkRegex("[BI]-VP") && word.is("VBZ|VBP|VBD|MD") && !done;
            if (verb && !hanging) {
                return true;
            }
            hanging = !verb && (hanging || word.says(HANGS_ON));
        }
        return commands(text);
    }

    private static boolean starts(Pattern so, String text, String sentence) {
        return !so.matcher(text).find() || so.matcher(sentence).find();
    }

    private static String lessOne(String sentence) {
        String less = TAG.matcher(sentence).replaceAll(".");
        less = CONNECTIVE.matcher(less).replaceAll("");
        less = NUDGES.matcher(less).replaceAll("");
        return Template.tidy(less.replaceAll("!+$", "."));
    }

    private static List<String> shorter(String sentence) {
        List<String> shorter = new ArrayList<>();
        if (sentence.isEmpty()) {
            return shorter;
        }
        String end = sentence.substring(sentence.length() - 1);
        Matcher opening = OPENING.matcher(sentence);
        if (opening.find() && !CONDITION.matcher(sentence).find()) {
            shorter.add(CONNECTIVE.matcher(sentence.substring(opening.end())).replaceFirst(""));
        }
        Matcher tail = TAIL.matcher(sentence);
        if (tail.find()) {
            shorter.add(sentence.substring(0, tail.start()) + (end.equals("?") && !question(sentence) ? "." : end));
        }
        Matcher aside = ASIDE.matcher(sentence);
        if (aside.find()) {
            shorter.add(sentence.substring(0, aside.start()) + " " + sentence.substring(aside.end()));
        }
        return shorter;
    }

    private static boolean question(String sentence) {
        return AUXILIARY.matcher(first(sentence)).matches()
                || sentence.matches("(?i)(?:who|what|why|how|which|when|where)\\b.*");
    }

    private static String first(String sentence) {
        return sentence.split("[\\s,]", 2)[0];
    }

    /// A question that accuses, as something one would like to understand.
    private Optional<String> asked(String sentence) {
        if (!sentence.endsWith("?") || CHOICE.matcher(sentence).find()) {
            return Optional.empty();
        }
        String body = sentence.substring(0, sentence.length() - 1);
        Matcher stated = STATED.matcher(body);
        if (stated.matches()) {
            return Optional.of("I would like to ask whether "
                    + Template.lowerFirst(
                            ASSURANCE.matcher(stated.group("clause")).replaceFirst("")) + ".");
        }
        if (DENYING.matcher(body).find()) {
            return straight(DENYING.matcher(body).replaceFirst("$1 ")).map(clause -> "I think that " + clause + ".");
        }
        if (body.matches("(?i)(?:how|what) about .*")) {
            return Optional.empty();
        }
        Matcher wh = Pattern.compile(
                        "(?i)^((?:how|what|which) \\p{L}+(?= (?:can|could|is|are|was|were|does|do|did|will|would|has|have|should) )|what \\p{L}+ of \\p{L}+|how (?:many|much|long) \\p{L}+|(?:what|who|where|how) (?:more|else)|whose \\p{L}+|which \\p{L}+|since when|why|how|when|where|what|who) (.+)$")
                .matcher(body);
        if (wh.matches()) {
            String rest = wh.group(2);
            boolean inverted = AUXILIARY.matcher(first(rest)).matches();
            if (!inverted
                    && (ASKED_FOR.matcher(rest).matches()
                            || UNTURNABLE.matcher(rest).matches())) {
                return Optional.empty();
            }
            String frame = wh.group(1).toLowerCase(Locale.ENGLISH).startsWith("why")
                    ? "I would like to understand "
                    : "I wonder ";
            return inverted
                    ? straight(rest).map(clause -> frame + wh.group(1).toLowerCase(Locale.ENGLISH) + " " + clause + ".")
                    : Optional.of(frame + wh.group(1).toLowerCase(Locale.ENGLISH) + " " + rest + ".");
        }
        return straight(body).map(clause -> "I wonder whether " + clause + ".");
    }

    /// "does the board read it" becomes "the board reads it".
    private Optional<String> straight(String inverted) {
        Matcher auxiliary = AUXILIARY.matcher(first(inverted));
        if (!auxiliary.matches() || inverted.indexOf(' ') < 0) {
            return Optional.empty();
        }
        String rest = inverted.substring(inverted.indexOf(' ') + 1);
        int end = subject(rest);
        if (end <= 0 || end >= rest.length()) {
            return Optional.empty();
        }
        String subject = rest.substring(0, end);
        String predicate = rest.substring(end).strip();
        String not = auxiliary.group(2) == null ? "" : "not ";
        String word = auxiliary.group(1).toLowerCase(Locale.ENGLISH);
        if (RUNS_ON.matcher(predicate).find()) {
            return Optional.empty();
        }
        return switch (word) {
            case "do" -> Optional.of(subject + (not.isEmpty() ? " " : " do not ") + predicate);
            case "does" ->
                not.isEmpty()
                        ? verb(predicate, "VBZ").map(p -> subject + " " + p)
                        : Optional.of(subject + " does not " + predicate);
            case "did" ->
                not.isEmpty()
                        ? verb(predicate, "VBD").map(p -> subject + " " + p)
                        : Optional.of(subject + " did not " + predicate);
            default -> Optional.of(subject + " " + (word + " " + not).replaceAll("^can not ", "cannot ") + predicate);
        };
    }

    private Optional<String> verb(String predicate, String tag) {
        Matcher start = Pattern.compile("^((?:\\p{L}+ly|ever|even|really|never|still|just|once|honestly) )*(\\p{L}+)")
                .matcher(predicate);
        if (!start.find()) {
            return Optional.empty();
        }
        return english.verb(start.group(2))
                .map(lemma -> predicate.substring(0, start.start(2))
                        + english.form(lemma, tag)
                        + predicate.substring(start.end(2)));
    }

    /// Where the noun phrase at the start of the text ends; 0 when there is none.
    private int subject(String text) {
        if (PRONOUN.matcher(first(text)).matches()) {
            return first(text).length();
        }
        int end = 0;
        for (AnalyzedTokenReadings token : tokens(text)) {
            if (token.isSentenceStart()) {
                continue;
            }
            boolean inside = token.matchesChunkRegex("[BIE]-NP.*");
            boolean begins = token.matchesChunkRegex("B-NP.*");
            if (!inside || begins && end > 0) {
                break;
            }
            end = token.getEndPos();
        }
        Matcher of = OF.matcher(text);
        return end > 0 && of.find(end) && of.start() == end ? of.end() : end;
    }

    /// A command, asked for.
    private Optional<String> requested(String sentence) {
        Matcher negative =
                Pattern.compile("^(?i:do not|don['’]t|never) (?!you\\b)(.+)$").matcher(sentence);
        if (negative.matches()) {
            return Optional.of(
                    "I would like to ask you not to " + negative.group(1).replaceAll("[.!]+$", "."));
        }
        Matcher condition = CONDITIONAL_COMMAND.matcher(sentence);
        if (condition.matches() && commanded(Template.tidy(condition.group("command")))) {
            return Optional.of(condition.group("condition") + ", I would like to ask you to "
                    + condition.group("command").replaceAll("[.!]+$", "."));
        }
        String command = Template.tidy(COMMAND_OPENING.matcher(sentence).replaceFirst(""));
        return commanded(command)
                ? Optional.of("I would like to ask you to " + toDo(Template.lowerFirst(command)))
                : Optional.empty();
    }

    /// "stop this, stop that" becomes "stop this, to stop that": every one of them is asked for.
    private static String toDo(String command) {
        return AND_STOP.matcher(command).replaceAll("$1to $2").replaceAll("[.!]+$", ".");
    }

    /// Whether it tells somebody to do something, at its start or behind what leads up to that.
    boolean commands(String sentence) {
        return isCommand(sentence)
                || isCommand(Template.tidy(COMMAND_OPENING.matcher(sentence).replaceFirst("")))
                || CONDITIONAL_COMMAND.matcher(sentence).matches()
                || DO_NOT.matcher(sentence).find();
    }

    private boolean commanded(String sentence) {
        return !sentence.endsWith("?")
                && !JIBE.matcher(sentence).find()
                && first(sentence).matches("\\p{Lu}\\p{Ll}+")
                && isCommand(sentence);
    }

    boolean isCommand(String sentence) {
        AnalyzedTokenReadings[] tokens = tokens(sentence);
        if (tokens.length < 4
                || !tokens[1].hasPosTag("VB")
                || tokens[1]
                        .getToken()
                        .matches(
                                "(?i)let|have|do|be|thank|please|well|fine|ok|okay|yes|no|yeah|oh|like|sign|such|get|even")) {
            return false;
        }
        return !tokens[1].hasPosTagStartingWith("NN") && !tokens[1].hasPosTag("JJ")
                || tokens[2].hasPartialPosTag("DT")
                || tokens[2].hasPartialPosTag("PRP")
                || tokens[2].hasPosTag("RP")
                || tokens[1].getToken().matches("Act|Look|Work|Go|Stand|Talk");
    }

    /// Whether it begins with somebody or something of whom a verb, or more about them, follows.
    private boolean tells(String sentence, AnalyzedTokenReadings[] tokens) {
        int end = subject(sentence);
        for (AnalyzedTokenReadings token : tokens) {
            if (end > 0 && !token.isSentenceStart() && token.getStartPos() >= end) {
                return !token.getToken().equals("to")
                        && (token.matchesPosTagRegex("VBZ|VBP|VBD|MD|IN|WDT|WP|WP.|CC|POS")
                                || token.getToken()
                                        .matches(
                                                "['’]\\p{L}+|n['’]t|\\p{L}+ly|also|now|just|never|still|always|often|even|all|both"));
            }
        }
        return false;
    }

    /// A statement as the speaker's own view or feeling, where it is a statement and not a joke.
    private Map<String, String> owned(String sentence) {
        if (sentence.indexOf('?') >= 0 || OWN.matcher(sentence).find() || sentence.split("\\s+", 6).length < 5) {
            return Map.of();
        }
        AnalyzedTokenReadings[] tokens = tokens(sentence);
        boolean finite = false;
        for (AnalyzedTokenReadings token : tokens) {
            finite |= token.matchesPosTagRegex("VBZ|VBP|VBD|MD");
        }
        if (!finite || isCommand(sentence) || tokens.length < 3 || tokens[1].matchesPosTagRegex("VB|UH")) {
            return Map.of();
        }
        boolean name = tokens[1].hasPosTagStartingWith("NNP")
                && !tokens[1].hasPosTag("DT")
                && !tokens[1].matchesPosTagRegex("IN|RB|CC|PRP.?|WRB|WP|WDT|JJ");
        if (sentence.matches("(?i)that(?:['’]s)? .*") || !finite(sentence.split(",", 2)[0])) {
            return Map.of();
        }
        if (!LEADING.matcher(sentence).find() && !tells(sentence, tokens)) {
            return Map.of();
        }
        if (LEADING.matcher(sentence).find()) {
            return owned(Template.tidy(LEADING.matcher(sentence).replaceFirst("")));
        }
        String clause = (name ? sentence : Template.lowerFirst(sentence)).replaceAll("!+$", ".");
        Map<String, String> owned = new LinkedHashMap<>();
        owned.put("It seems to me that " + clause, "Says it as your own view");
        owned.put("It troubles me that " + clause, "Says how it is for you");
        return owned;
    }
}
