package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list of alternatives as a pattern that looks at each letter once: words that begin alike share their beginning.
///
/// `fools?`, `short-?sighted` and `part(?:y|ies)` are written out first; what is more of a pattern than that stands
/// beside the words as it is.
final class Alternatives {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d' -]*");
    private static final int MOST_WRITTEN_OUT = 32;

    private final Map<Character, Alternatives> next = new LinkedHashMap<>();
    private boolean end;

    /// The alternatives, divided by bars, as one group.
    static String of(String words) {
        Alternatives root = new Alternatives();
        List<String> patterns = new ArrayList<>();
        for (String word : split(words)) {
            List<String> plain = writtenOut(word);
            plain.forEach(root::add);
            if (plain.isEmpty()) {
                patterns.add(word);
            }
        }
        if (!root.next.isEmpty()) {
            patterns.addFirst(root.pattern());
        }
        return "(?:" + String.join("|", patterns) + ")";
    }

    private void add(String word) {
        Alternatives at = this;
        for (char letter : word.toCharArray()) {
            at = at.next.computeIfAbsent(letter, first -> new Alternatives());
        }
        at.end = true;
    }

    private String pattern() {
        if (next.isEmpty()) {
            return "";
        }
        String rest = next.entrySet().stream()
                .map(each -> each.getKey() + each.getValue().pattern())
                .collect(Collectors.joining("|"));
        return next.size() == 1 && !end ? rest : "(?:" + rest + ")" + (end ? "?" : "");
    }

    /// The bars that stand in no group divide.
    static List<String> split(String words) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(words.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(words.substring(from));
        return parts;
    }

    private static final Pattern CHOICE =
            Pattern.compile("\\(\\?:([\\p{L}' |-]*)\\)(\\?)?|\\[(\\p{L}+)]|([\\p{L} -])\\?");

    /// The words that the pattern stands for; none when there is more to it.
    static List<String> writtenOut(String pattern) {
        List<String> out = new ArrayList<>(List.of(pattern));
        for (int i = 0; i < out.size() && out.size() <= MOST_WRITTEN_OUT; ) {
            var choice = CHOICE.matcher(out.get(i));
            if (PLAIN.matcher(out.get(i)).matches() || !choice.find()) {
                i++;
                continue;
            }
            String before = out.get(i).substring(0, choice.start());
            String after = out.remove(i).substring(choice.end());
            choices(choice.group(1), choice.group(2), choice.group(3), choice.group(4))
                    .forEach(word -> out.add(before + word + after));
        }
        return out.stream()
                        .allMatch(word -> !word.isEmpty() && PLAIN.matcher(word).matches())
                ? out
                : List.of();
    }

    private static List<String> choices(
            @Nullable String group, @Nullable String optional, @Nullable String letters, @Nullable String letter) {
        List<String> choices = new ArrayList<>();
        if (group != null) {
            choices.addAll(List.of(group.split("\\|", -1)));
        }
        if (letters != null) {
            letters.chars().forEach(c -> choices.add(String.valueOf((char) c)));
        }
        if (letter != null) {
            choices.add(letter);
        }
        if (optional != null || letter != null) {
            choices.add("");
        }
        return choices;
    }
}
