package org.rejoinder.assistant.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.ResultCache;
import org.languagetool.UserConfig;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.en.MorfologikBritishSpellerRule;
import org.languagetool.rules.spelling.SpellingCheckRule;
import org.languagetool.synthesis.Synthesizer;
import org.languagetool.synthesis.en.EnglishSynthesizer;
import org.languagetool.tagging.en.EnglishTagger;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The English of this process: lends a LanguageTool to one caller at a time and keeps what it has analysed, by
/// sentence.
///
/// Both American and British spelling count as right. The first use takes seconds; `warmUp` has it behind us.
@Component
public class English {

    private static final int SENTENCES_KEPT = 20_000;
    private static final int MOST_TOOLS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final ResultCache kept = new ResultCache(SENTENCES_KEPT);
    private final BlockingQueue<Tool> idle = new ArrayBlockingQueue<>(MOST_TOOLS);
    private final AtomicInteger made = new AtomicInteger();
    private final Tagger tags = new Tagger();

    /// A tool with the British speller beside its own.
    private record Tool(JLanguageTool american, SpellingCheckRule british) {}

    @EventListener(ApplicationReadyEvent.class)
    void warmUpSoon() {
        Thread.ofPlatform()
                .name("language-warm-up")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(this::warmUp);
    }

    /// Loads dictionaries and rules, and runs them once.
    public void warmUp() {
        check("This is a sentence, so that the rules are there when they are needed.");
    }

    /// What LanguageTool says of a text with all its rules for American English at their defaults.
    public List<RuleMatch> check(String plain) {
        return lend(tool -> checked(tool.american, plain));
    }

    /// The same with more rules, as for `picky` callers.
    public List<RuleMatch> check(String plain, JLanguageTool.Level level) {
        return level == JLanguageTool.Level.DEFAULT ? check(plain) : lend(tool -> checked(tool.american, plain, level));
    }

    /// Sentences with tags, lemmas and chunks; positions of tokens are those in their sentence.
    public List<AnalyzedSentence> analyze(String plain) {
        return lend(tool -> analyzed(tool.american, plain));
    }

    /// Whether British dictionaries know the word.
    public boolean britishKnows(String word) {
        return lend(tool -> !misspelled(tool.british, word));
    }

    /// A form of the verb or noun `lemma` with one of the tags (a regular expression), or the lemma when there
    /// is none.
    public String form(String lemma, String tags) {
        Synthesizer synthesizer = java.util.Objects.requireNonNull(language().getSynthesizer());
        try {
            String[] forms = synthesizer.synthesize(new AnalyzedToken(lemma, tags, lemma), tags, true);
            return Arrays.stream(forms)
                    .filter(form -> !form.equals("payed"))
                    .findFirst()
                    .orElse(lemma);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The words and marks of a sentence, each tagged as what it is most likely meant (Penn Treebank tags).
    public List<Token> tokens(String sentence) {
        return tags.tag(sentence);
    }

    /// As what each word of a sentence is most likely meant, by where the word begins (Penn Treebank tags).
    public Map<Integer, String> meant(String sentence) {
        return tags.tag(sentence).stream().collect(Collectors.toMap(Token::from, Token::tag));
    }

    /// The base form of a word that can be a verb.
    public Optional<String> verb(String word) {
        try {
            return language().getTagger().tag(List.of(word.toLowerCase(java.util.Locale.ENGLISH))).stream()
                    .flatMap(readings -> readings.getReadings().stream())
                    .filter(reading ->
                            reading.getPOSTag() != null && reading.getPOSTag().startsWith("VB"))
                    .map(AnalyzedToken::getLemma)
                    .filter(java.util.Objects::nonNull)
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whether a word in small letters is known as a noun.
    public boolean noun(String word) {
        try {
            return language().getTagger().tag(List.of(word)).stream()
                    .flatMap(readings -> readings.getReadings().stream())
                    .anyMatch(reading ->
                            reading.getPOSTag() != null && reading.getPOSTag().matches("NNS?(?::.*)?"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Language language() {
        return Loaded.AMERICAN;
    }

    public static EnglishTagger tagger() {
        return Loaded.TAGGER;
    }

    public static EnglishSynthesizer synthesizer() {
        return Loaded.SYNTHESIZER;
    }

    /// LanguageTool's classes need one another while they load, so two threads that begin with different ones could
    /// wait for each other for good. All begin here, one after the other.
    private static final class Loaded {

        static final Language AMERICAN = Languages.getLanguageForShortCode("en-US");
        static final EnglishTagger TAGGER = EnglishTagger.INSTANCE;
        static final EnglishSynthesizer SYNTHESIZER = EnglishSynthesizer.INSTANCE;
    }

    private <T> T lend(Function<Tool, T> work) {
        Tool tool = take();
        try {
            return work.apply(tool);
        } finally {
            idle.add(tool);
        }
    }

    private Tool take() {
        Tool ready = idle.poll();
        if (ready != null) {
            return ready;
        }
        if (made.getAndIncrement() < MOST_TOOLS) {
            return make();
        }
        made.decrementAndGet();
        try {
            return idle.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the language rules.", interrupted);
        }
    }

    private Tool make() {
        try {
            JLanguageTool tool = new JLanguageTool(language(), kept, new UserConfig());
            return new Tool(tool, british());
        } catch (IOException | RuntimeException unreadable) {
            made.decrementAndGet();
            throw new IllegalStateException("The language rules could not be read.", unreadable);
        }
    }

    private static SpellingCheckRule british() throws IOException {
        Language british = Languages.getLanguageForShortCode("en-GB");
        return new MorfologikBritishSpellerRule(
                JLanguageTool.getMessageBundle(british), british, new UserConfig(), List.of());
    }

    private static List<RuleMatch> checked(JLanguageTool tool, String plain) {
        try {
            return tool.check(plain);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<RuleMatch> checked(JLanguageTool tool, String plain, JLanguageTool.Level level) {
        try {
            return tool.check(plain, level);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<AnalyzedSentence> analyzed(JLanguageTool tool, String plain) {
        try {
            return tool.analyzeText(plain);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean misspelled(SpellingCheckRule speller, String word) {
        try {
            return speller.isMisspelled(word);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
