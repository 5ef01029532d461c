package org.rejoinder.assistant.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/// Cuts a sentence into words and tags them; loaded at first use, remembers the last 4,096 sentences.
public final class Tagger {

    private static final int REMEMBERED = 4096;
    private static final int LONGEST = 2000;
    private static final Pattern WORD = Pattern.compile(
            "(?i)[\\p{L}\\p{N}]+?(?=n['’]t\\b)|n['’]t\\b|['’](?:s|re|ve|ll|d|m)\\b|[\\p{L}\\p{N}]+(?:[-.,/][\\p{L}\\p{N}]+)*(?:(?<=s)['’](?=\\s))?|\\S");

    /// Before "leave" these make a noun of it, which the model does not know.
    private static final Pattern LEAVE = Pattern.compile(
            "(?i)paternity|maternity|parental|sick|annual|study|family|paid|unpaid|compassionate|menstrual|medical");

    private final Map<String, List<Token>> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Token>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable POSTaggerME model;

    /// The words of one sentence (its first 2,000 units).
    public synchronized List<Token> tag(String sentence) {
        return known.computeIfAbsent(sentence, this::make);
    }

    private List<Token> make(String sentence) {
        List<int[]> spans = spans(sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence);
        String[] words = new String[spans.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = sentence.substring(spans.get(i)[0], spans.get(i)[1]).replace('’', '\'');
        }
        String[] tags = model().tag(words);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String tag = i > 0
                            && words[i].equals("leave")
                            && LEAVE.matcher(words[i - 1]).matches()
                    ? "NN"
                    : tags[i];
            tokens.add(new Token(words[i], tag, spans.get(i)[0], spans.get(i)[1]));
        }
        return List.copyOf(tokens);
    }

    private static List<int[]> spans(String sentence) {
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            spans.add(new int[] {matcher.start(), matcher.end()});
        }
        return spans;
    }

    private POSTaggerME model() {
        POSTaggerME loaded = model;
        if (loaded == null) {
            try (InputStream in = Tagger.class.getResourceAsStream("/en-pos-maxent.bin")) {
                if (in == null) {
                    throw new IllegalStateException("The part-of-speech model is missing from the class path");
                }
                loaded = new POSTaggerME(new POSModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            model = loaded;
        }
        return loaded;
    }
}
