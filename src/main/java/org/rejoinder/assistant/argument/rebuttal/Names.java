package org.rejoinder.assistant.argument.rebuttal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of very many things, looked up by the letters a word of the text begins with: the cost follows the
/// text and hardly the number of names. (Trying each name on each paragraph took nine tenths of a letter's reading.)
final class Names<T> {

    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Map<String, List<Integer>> byStart = new HashMap<>();
    private final List<Entry<T>> entries = new ArrayList<>();

    /// One name of a thing.
    record Entry<T>(T thing, Name name) {}

    void add(T thing, List<String> names) {
        for (Name name : Name.all(names)) {
            byStart.computeIfAbsent(name.start(), start -> new ArrayList<>()).add(entries.size());
            entries.add(new Entry<>(thing, name));
        }
    }

    /// The names that may stand in a text in lower case, in the order they were added; no other does.
    List<Entry<T>> perhapsIn(String lower) {
        TreeMap<Integer, Entry<T>> found = new TreeMap<>();
        for (String start : starts(lower)) {
            byStart.getOrDefault(start, List.of()).forEach(at -> found.put(at, entries.get(at)));
        }
        return List.copyOf(found.values());
    }

    private static Set<String> starts(String lower) {
        Set<String> starts = new HashSet<>(Set.of(""));
        Matcher word = WORD.matcher(lower);
        while (word.find()) {
            for (int end = word.start() + 1; end <= word.end(); end++) {
                starts.add(lower.substring(word.start(), end));
            }
        }
        return starts;
    }
}
