package org.rejoinder.assistant.argument.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.SchemeEvidence;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.argument.knowledge.Knowledge;
import org.rejoinder.assistant.argument.words.NounPhrase;
import org.rejoinder.assistant.argument.words.NounPhrases;
import org.rejoinder.assistant.argument.words.Recent;
import org.rejoinder.assistant.argument.words.Stems;
import org.rejoinder.assistant.language.Tagger;
import org.rejoinder.assistant.language.Token;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.rejoinder.text.Sentences;
import org.springframework.stereotype.Component;

/// Reads letters; what a paragraph says is kept by its text, so a changed letter costs its changed paragraphs.
@Component
public class Reader {

    private static final int MOST_PARAGRAPHS = 2048;
    private static final int SHORT = 6;

    /// What a title asks for is what the letter asks for.
    private static final double TITLE = 1.5;

    private final Tagger tagger = new Tagger();
    private final Schemes schemes;
    private final Plainly plainly;
    private final Recent<String, List<Spoken>> spoken = new Recent<>(MOST_PARAGRAPHS);

    Reader(Knowledge knowledge) {
        this.schemes = new Schemes(knowledge);
        this.plainly = new Plainly(knowledge);
    }

    /// A sentence with what it says, placed within its paragraph.
    private record Spoken(
            Range range, List<Token> tokens, List<NounPhrase> phrases, Part part, List<SchemeEvidence> schemes) {}

    public Tagger tagger() {
        return tagger;
    }

    public LetterReading read(LetterText letter) {
        List<Sentence> sentences = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (Paragraph paragraph : letter.paragraphs()) {
            if (paragraph.ownVoice()) {
                spoken.get(paragraph.text(), this::spoken).forEach(each -> add(sentences, statements, paragraph, each));
            }
        }
        List<String> roles = Roles.of(letter, statements);
        statements.replaceAll(each -> framed(each, roles));
        return new LetterReading(
                letter,
                List.copyOf(sentences),
                List.copyOf(statements),
                proposals(letter, sentences, statements),
                subjects(named(letter.title(), sentences)),
                roles);
    }

    /// One sentence on its own.
    public Sentence sentence(String text) {
        List<Token> tokens = tagger.tag(text);
        return new Sentence(new Range(0, text.length()), 1, text, tokens, NounPhrases.of(text, tokens));
    }

    /// A greeting or a close says nothing arguable, whatever words it is made of.
    private static Statement framed(Statement each, List<String> roles) {
        boolean frame = roles.get(each.paragraph() - 1).matches("Greeting|Close|Title|Heading|Sources");
        return frame ? new Statement(each.range(), each.paragraph(), each.text(), Part.OTHER, List.of()) : each;
    }

    private static void add(List<Sentence> sentences, List<Statement> statements, Paragraph paragraph, Spoken each) {
        Range range = each.range().shift(paragraph.range().from());
        String text = each.range().of(paragraph.text());
        sentences.add(new Sentence(range, paragraph.number(), text, each.tokens(), each.phrases()));
        statements.add(new Statement(range, paragraph.number(), text, each.part(), each.schemes()));
    }

    private List<Spoken> spoken(String paragraph) {
        List<Spoken> all = new ArrayList<>();
        for (Range range : Sentences.of(paragraph)) {
            String text = range.of(paragraph);
            List<Token> tokens = tagger.tag(text);
            Sentence sentence = new Sentence(range, 0, text, tokens, NounPhrases.of(text, tokens));
            all.add(new Spoken(range, tokens, sentence.phrases(), Parts.of(sentence), schemes.in(sentence)));
        }
        return List.copyOf(all);
    }

    private List<Proposal> proposals(LetterText letter, List<Sentence> sentences, List<Statement> statements) {
        List<Proposal> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            int index = i;
            double factor = factor(statements.get(i), i, sentences.size());
            proposals(sentences.get(i), i).forEach(each -> all.add(weighed(each, index, factor)));
        }
        String title = letter.title().strip();
        if (!title.isEmpty() && !title.endsWith("?")) {
            proposals(sentence(title), -1).forEach(each -> all.add(weighed(each, -1, TITLE)));
        }
        List<Sentence> heard = named(title, sentences);
        all.replaceAll(each -> Titled.named(Banned.meant(each, heard), sentences));
        Map<String, Integer> spoken = spokenOf(letter, sentences);
        all.replaceAll(each -> weighed(each, each.sentence(), salience(each, spoken, sentences.size())));
        all.sort(Comparator.comparingDouble(Proposal::weight).reversed());
        return List.copyOf(all);
    }

    /// What a sentence asks for; read in its plain form where it asks in another.
    private List<Proposal> proposals(Sentence sentence, int index) {
        List<Proposal> plain = plainly.said(sentence.text())
                .map(said -> Proposals.of(sentence(said), index))
                .orElse(List.of());
        List<Proposal> spoken = Proposals.of(sentence, index);
        return weightiest(plain) < weightiest(spoken) || plain.isEmpty() ? spoken : plain;
    }

    private static double weightiest(List<Proposal> proposals) {
        return proposals.stream().mapToDouble(Proposal::weight).max().orElse(0);
    }

    /// In how many sentences each stem comes; the title counts for two.
    private static Map<String, Integer> spokenOf(LetterText letter, List<Sentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        Stems.set(letter.title()).forEach(stem -> counts.merge(stem, 2, Integer::sum));
        sentences.forEach(each -> Stems.set(each.text()).forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return counts;
    }

    /// A long letter asks mainly about what it keeps speaking of, and not about what it names once in passing.
    private static double salience(Proposal each, Map<String, Integer> spoken, int sentences) {
        NounPhrase object = each.object();
        if (sentences <= SHORT || object == null) {
            return 1;
        }
        int most = Stems.set(object.words()).stream()
                .mapToInt(stem -> spoken.getOrDefault(stem, 0))
                .max()
                .orElse(0);
        boolean who = each.step() == Proposal.Step.CHANGE
                && Proposals.AGENTS
                        .matcher(object.head().toLowerCase(java.util.Locale.ROOT))
                        .matches();
        return (who ? 0.5 : 1) * (0.75 + Math.min(0.5, 0.1 * Math.max(0, most - 1)));
    }

    private static double factor(Statement statement, int at, int count) {
        double byPart =
                switch (statement.part()) {
                    case REQUEST -> 1.3;
                    case CLAIM -> 1.0;
                    case CONCESSION -> 0.3;
                    default -> 0.7;
                };
        return byPart * (at <= 2 || at >= count - 3 ? 1.15 : 1.0);
    }

    private static Proposal weighed(Proposal each, int index, double factor) {
        return new Proposal(
                each.step(), each.verb(), each.rest(), each.object(), each.negated(), index, each.weight() * factor);
    }

    /// What the title names counts as one sentence more.
    private List<Sentence> named(String title, List<Sentence> sentences) {
        List<Sentence> all = new ArrayList<>(sentences);
        if (!title.isBlank()) {
            all.add(sentence(title));
        }
        return all;
    }

    private static List<NounPhrase> subjects(List<Sentence> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, NounPhrase> first = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            for (NounPhrase phrase : sentence.phrases()) {
                if (NounPhrases.telling(phrase) && !phrase.words().matches("(?i).*\\b(dear|sincerely)\\b.*")) {
                    counts.merge(phrase.key(), 1, Integer::sum);
                    first.putIfAbsent(phrase.key(), phrase);
                }
            }
        }
        return first.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, NounPhrase> each) -> -counts.getOrDefault(each.getKey(), 0)))
                .limit(24)
                .map(Map.Entry::getValue)
                .toList();
    }
}
