package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.rejoinder.assistant.Checklist.Row;
import org.rejoinder.assistant.Checklist.State;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.empathy.Passage.Said;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;

/// The eighteen checks over one letter: each looks for evidence and, where it is missing, says what could come
/// next.
final class Checks {

    private static final int MOST_EVIDENCE = 6;
    private static final int FEWEST_WORDS = 300;
    private static final int MOST_WORDS = 900;
    private static final int LONG_SENTENCE = 25;
    private static final int NEAR = 2;

    private final LetterText letter;
    private final List<Passage> passages;
    private final List<Diagnostic> diagnostics;
    private final List<Rebuttal> rebuttals;
    private final int words;
    private final int medianSentence;
    private final List<Row> rows = new ArrayList<>();

    Checks(
            LetterText letter,
            List<Passage> passages,
            List<Diagnostic> diagnostics,
            List<Rebuttal> rebuttals,
            int words,
            int medianSentence) {
        this.letter = letter;
        this.passages = passages;
        this.diagnostics = diagnostics;
        this.rebuttals = rebuttals;
        this.words = words;
        this.medianSentence = medianSentence;
    }

    List<Row> rows() {
        commonGround();
        thanks();
        openQuestions();
        ownPerspective();
        otherSide();
        example();
        threatWithStep();
        proactive();
        ask();
        invitation();
        resources();
        objections();
        uncertainty();
        autonomy();
        formalities();
        length();
        sources();
        story();
        return List.copyOf(rows);
    }

    private void commonGround() {
        List<Range> anywhere = where(said -> said.does(Move.AGREE));
        int third = letter.text().length() / 3;
        List<Range> early = anywhere.stream()
                .filter(range -> range.from() <= Math.max(third, 400))
                .toList();
        add(
                "L1",
                "Common ground comes first",
                !early.isEmpty(),
                !anywhere.isEmpty(),
                early.isEmpty() ? anywhere : early,
                "What both sides share is said, and later than the first third.",
                "Name one thing that you and they both want, within the first two paragraphs.");
    }

    private void thanks() {
        List<Range> thanks = where(said -> said.does(Move.THANK));
        List<Range> specific = where(said -> said.does(Move.THANK) && said.words() >= 9 && mentionsThem(said));
        add(
                "L2",
                "Thanks for something specific",
                !specific.isEmpty(),
                !thanks.isEmpty(),
                specific.isEmpty() ? thanks : specific,
                "There are thanks, without what they are for.",
                "Thank them for one piece of work you can name: what it was, and what it made possible.");
    }

    private static boolean mentionsThem(Said said) {
        return said.text().toLowerCase(java.util.Locale.ENGLISH).matches("(?s).*\\b(your?|they|their|who|for)\\b.*");
    }

    private void openQuestions() {
        List<Range> open = where(Said::openQuestion).stream()
                .filter(range -> noneOf(range, Set.of("R01", "R02")))
                .toList();
        boolean some = !open.isEmpty() && open.size() <= 5;
        add(
                "L3",
                "Open questions",
                some,
                !open.isEmpty(),
                open,
                "There are " + open.size() + " open questions; a reader answers two or three.",
                "Ask one question that begins with what, how or which, and whose answer you do not know yet.");
    }

    private void ownPerspective() {
        List<Range> own = where(said -> said.firstPerson() && !said.does(Move.GREETING));
        long accusing = diagnostics.stream()
                .filter(d -> Set.of("R03", "R16").contains(d.code()))
                .count();
        long all = passages.stream()
                .mapToLong(passage -> passage.sentences().size())
                .sum();
        boolean carries = own.size() * 4L >= all && own.size() > accusing;
        add(
                "L4",
                "Spoken from your own side",
                carries && accusing == 0,
                !own.isEmpty(),
                own,
                accusing > 0
                        ? "Some sentences say what they did where they could say what you saw."
                        : "Few sentences speak from your own side.",
                "Say what you saw, how it is for you and what you need, beginning with I or we.");
    }

    private void otherSide() {
        List<Range> restated = where(said -> said.does(Move.ACKNOWLEDGE) && said.words() >= 7);
        List<Range> conceding = where(said -> said.does(Move.CONCESSION));
        boolean straw = diagnostics.stream().anyMatch(d -> d.code().equals("R14"));
        add(
                "L5",
                "Their side, told fairly",
                !restated.isEmpty() && !straw,
                !restated.isEmpty() || !conceding.isEmpty(),
                restated.isEmpty() ? conceding : restated,
                straw
                        ? "One restatement of their view may not be one that they would sign."
                        : "Their view is touched; their reason for it is not yet told.",
                "Tell their reason in a sentence that they would sign: “I understand that you …, because …”.");
    }

    private void example() {
        List<Range> examples = where(said -> said.does(Move.EXAMPLE)
                && (said.does(Move.DATE) || said.text().matches("(?s).*\\d.*") || hasName(said.text())));
        List<Range> some = where(said -> said.does(Move.EXAMPLE));
        add(
                "L6",
                "A concrete, sober example",
                !examples.isEmpty(),
                !some.isEmpty(),
                examples.isEmpty() ? some : examples,
                "There is an example, without a date, place or number.",
                "Add one example with a date, a place or a number, told without alarm.");
    }

    private static boolean hasName(String sentence) {
        return sentence.matches("(?s).*[\\p{Ll},] \\p{Lu}\\p{Ll}{2,}.*");
    }

    private void threatWithStep() {
        List<Range> alone = new ArrayList<>();
        List<Range> paired = new ArrayList<>();
        each((passage, from, index) -> {
            Said said = passage.sentences().get(index);
            if (said.does(Move.RISK)) {
                (stepNear(passage, index) ? paired : alone).add(said.range().shift(from));
            }
        });
        if (alone.isEmpty() && paired.isEmpty()) {
            add(new Row(
                    "L7",
                    "Each worry comes with a step",
                    State.NOT_APPLICABLE,
                    List.of(),
                    "The letter warns of nothing.",
                    "",
                    ""));
        } else {
            add(
                    "L7",
                    "Each worry comes with a step",
                    alone.isEmpty(),
                    !paired.isEmpty(),
                    alone.isEmpty() ? paired : alone,
                    alone.size() + (alone.size() == 1 ? " worry stands" : " worries stand") + " without a step nearby.",
                    "After the worry, say what can be done about it, by whom, as a first step.");
        }
    }

    private static boolean stepNear(Passage passage, int index) {
        int to = Math.min(passage.sentences().size(), index + NEAR + 1);
        return passage.sentences().subList(Math.max(0, index - 1), to).stream()
                .anyMatch(near -> near.does(Move.EFFICACY) || near.does(Move.REQUEST));
    }

    private void proactive() {
        List<Range> framed = where(said -> said.does(Move.PROACTIVE));
        List<Range> bans = where(said -> said.does(Move.BAN) && !said.does(Move.PROACTIVE));
        add(
                "L8",
                "Says what it is for",
                !framed.isEmpty() && bans.isEmpty(),
                !framed.isEmpty() || bans.isEmpty(),
                framed.isEmpty() ? bans : framed,
                bans.isEmpty()
                        ? "What the letter is for could be said once, plainly."
                        : "Words of banning stand without what would take their place.",
                "Say what you want to see grow: “not to stop …, but to …”.");
    }

    private void ask() {
        List<Range> asks = where(said -> said.does(Move.REQUEST) && !said.does(Move.INVITE));
        List<Range> dated = where(said -> said.does(Move.REQUEST) && said.does(Move.DATE));
        boolean clear = !asks.isEmpty() && asks.size() <= 4;
        add(
                "L9",
                "One clear request",
                clear && !dated.isEmpty(),
                !asks.isEmpty(),
                dated.isEmpty() ? asks : dated,
                asks.size() > 4
                        ? "There are " + asks.size() + " requests; one that stands out is answered more often."
                        : "The request has no date yet.",
                "Say who you ask for what, and by when, in one sentence that may be answered with no.");
    }

    private void invitation() {
        List<Range> invited = where(said -> said.does(Move.INVITE));
        List<Range> channel = where(said -> said.does(Move.CHANNEL));
        add(
                "L10",
                "An invitation to reply",
                !invited.isEmpty() && !channel.isEmpty(),
                !invited.isEmpty(),
                invited,
                "The invitation is there; how to reach you is not.",
                "Invite an answer, and say where it reaches you: an address, a link or a date.");
    }

    private void resources() {
        List<Range> sources = where(said -> said.does(Move.SOURCE));
        boolean linked = letter.text().contains("](http") || letter.text().contains("http");
        add(
                "L11",
                "Something to read further",
                linked,
                !sources.isEmpty(),
                sources,
                "A source is named, without a link.",
                "Add one link to what you rely on, best one that they would trust too.");
    }

    private void objections() {
        if (rebuttals.isEmpty()) {
            add(new Row(
                    "L12",
                    "Objections are met",
                    State.NOT_APPLICABLE,
                    List.of(),
                    "Choose an audience to see what it may answer.",
                    "",
                    ""));
            return;
        }
        long open = rebuttals.stream()
                .limit(5)
                .filter(r -> r.coverage().state() == Coverage.State.OPEN)
                .count();
        long partly = rebuttals.stream()
                .filter(r -> r.coverage().state() == Coverage.State.MENTIONED)
                .count();
        List<Range> met = rebuttals.stream()
                .flatMap(r -> r.coverage().sentences().stream())
                .distinct()
                .toList();
        add(
                "L12",
                "Objections are met",
                open == 0 && partly == 0,
                open < Math.min(5, rebuttals.size()),
                met,
                open + " of the strongest objections are unanswered, " + partly + " answered in part.",
                "Take the strongest unanswered rebuttal and give it one honest paragraph.");
    }

    private void uncertainty() {
        List<Range> hedged = where(said -> said.does(Move.HEDGE));
        List<Range> owned = where(
                said -> said.text()
                        .matches(
                                "(?is).*\\b(may|might|could) (well )?(be (wrong|mistaken)|have (missed|misread|misunderstood))\\b.*|.*\\b(do not|don't|don’t) (yet )?know\\b.*|.*\\bnot (yet )?(sure|certain)\\b.*"));
        add(
                "L13",
                "Says what is uncertain",
                !owned.isEmpty() || hedged.size() * 3 >= passages.size(),
                !hedged.isEmpty(),
                owned.isEmpty() ? hedged : owned,
                "Some claims are held lightly; what you are unsure of is not said yet.",
                "Say one thing that you may be wrong about, and what would tell you.");
    }

    private void autonomy() {
        List<Range> free = where(said -> said.does(Move.AUTONOMY));
        List<Range> pressing = diagnostics.stream()
                .filter(d ->
                        Set.of("R07", "R13").contains(d.code()) && d.severity().compareTo(Severity.HINT) > 0)
                .map(Diagnostic::range)
                .toList();
        add(
                "L14",
                "The decision stays theirs",
                pressing.isEmpty() && !free.isEmpty(),
                pressing.isEmpty(),
                pressing.isEmpty() ? free : pressing,
                pressing.isEmpty()
                        ? "Nothing presses; that the choice is theirs could be said."
                        : "Some sentences leave the reader little choice.",
                "Say that they decide, and ask what would work for them instead.");
    }

    private void formalities() {
        List<Range> found = new ArrayList<>(where(said -> said.does(Move.GREETING)));
        boolean greeted = !found.isEmpty() || !letter.to().isBlank();
        List<Range> signed = where(said -> said.does(Move.SIGNOFF));
        found.addAll(signed);
        found.addAll(where(said -> said.does(Move.STANDING)));
        int slots = passages.stream().mapToInt(Passage::openSlots).sum();
        boolean standing =
                passages.stream().flatMap(p -> p.sentences().stream()).anyMatch(said -> said.does(Move.STANDING));
        boolean named = !signed.isEmpty() || !letter.from().isBlank();
        List<String> missing = new ArrayList<>();
        if (!greeted) {
            missing.add("whom it addresses");
        }
        if (!named) {
            missing.add("who signs it");
        }
        if (!standing) {
            missing.add("what your part in the matter is");
        }
        if (slots > 0) {
            missing.add(slots == 1 ? "one open slot" : slots + " open slots");
        }
        add(
                "L15",
                "Addressed, signed, nothing left open",
                missing.isEmpty(),
                missing.size() <= 2,
                found,
                "Still open: " + String.join(", ", missing) + ".",
                "Complete what is open, so that a reader knows who speaks and why.");
    }

    private void length() {
        boolean fits = words >= FEWEST_WORDS && words <= MOST_WORDS;
        boolean easy = medianSentence <= LONG_SENTENCE;
        String length = fits
                ? ""
                : words < FEWEST_WORDS
                        ? "Short so far: " + words + " words."
                        : words + " words; most open letters that are read to the end have under " + MOST_WORDS + ".";
        String ease = easy ? "" : " Half of the sentences have more than " + LONG_SENTENCE + " words.";
        add(
                "L16",
                "Length and reading ease",
                fits && easy,
                fits || easy,
                List.of(),
                (length + ease).strip(),
                words < FEWEST_WORDS
                        ? "Say a little more of what you saw."
                        : easy ? "Let go of what another paragraph already says." : "Cut one long sentence in two.");
    }

    private void sources() {
        List<Range> claims = new ArrayList<>();
        List<Range> bare = new ArrayList<>();
        each((passage, from, index) -> {
            Said said = passage.sentences().get(index);
            if (said.does(Move.CLAIM)) {
                boolean sourced = sourceNear(passage, index) || source(from, passage, index);
                (sourced ? claims : bare).add(said.range().shift(from));
            }
        });
        if (claims.isEmpty() && bare.isEmpty()) {
            add(new Row(
                    "L17",
                    "Figures have a source",
                    State.NOT_APPLICABLE,
                    List.of(),
                    "The letter gives no figures or studies.",
                    "",
                    ""));
        } else {
            add(
                    "L17",
                    "Figures have a source",
                    bare.isEmpty(),
                    !claims.isEmpty(),
                    bare.isEmpty() ? claims : bare,
                    bare.size() == 1
                            ? "One figure has no source beside it."
                            : bare.size() + " figures have no source beside them.",
                    "Put a link or a name beside the figure.");
        }
    }

    private boolean source(int from, Passage passage, int index) {
        Range range = passage.sentences().get(index).range().shift(from);
        return range.of(letter.text()).contains("](");
    }

    private static boolean sourceNear(Passage passage, int index) {
        int to = Math.min(passage.sentences().size(), index + 2);
        return passage.sentences().subList(Math.max(0, index - 1), to).stream()
                .anyMatch(near -> near.does(Move.SOURCE));
    }

    private void story() {
        List<Range> told = where(said -> said.does(Move.STORY) && said.words() >= 6);
        List<Range> longer = new ArrayList<>();
        each((passage, from, index) -> {
            Said said = passage.sentences().get(index);
            if (said.does(Move.STORY)
                    && passage.sentences().size() > 1
                    && (said.does(Move.DATE) || said.does(Move.EXAMPLE) || passage.words() > 35)) {
                longer.add(said.range().shift(from));
            }
        });
        add(
                "L18",
                "One short story",
                !longer.isEmpty(),
                !told.isEmpty(),
                longer.isEmpty() ? told : longer,
                "Something lived through is touched in passing.",
                "Tell in three sentences what one person saw or lived through, yourself or somebody who agreed to be told of.");
    }

    private interface Look {
        void at(Passage passage, int from, int index);
    }

    private void each(Look look) {
        for (int p = 0; p < passages.size(); p++) {
            Paragraph paragraph = letter.paragraphs().get(p);
            if (paragraph.ownVoice()) {
                for (int s = 0; s < passages.get(p).sentences().size(); s++) {
                    look.at(passages.get(p), paragraph.range().from(), s);
                }
            }
        }
    }

    private List<Range> where(Predicate<Said> meant) {
        List<Range> found = new ArrayList<>();
        each((passage, from, index) -> {
            Said said = passage.sentences().get(index);
            if (meant.test(said)) {
                found.add(said.range().shift(from));
            }
        });
        return found;
    }

    private boolean noneOf(Range range, Set<String> codes) {
        return diagnostics.stream()
                .noneMatch(d -> codes.contains(d.code()) && d.range().overlaps(range));
    }

    private void add(
            String code, String name, boolean inPlace, boolean partly, List<Range> evidence, String note, String next) {
        State state = inPlace ? State.IN_PLACE : partly ? State.PARTLY : State.MISSING;
        List<Range> shown = evidence.stream().limit(MOST_EVIDENCE).toList();
        String said = state == State.PARTLY ? note : state == State.MISSING && code.equals("L16") ? note : "";
        add(new Row(code, name, state, shown, said, inPlace ? "" : next, ""));
    }

    private void add(Row row) {
        rows.add(row);
    }
}
