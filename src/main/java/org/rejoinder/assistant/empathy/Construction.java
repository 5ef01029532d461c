package org.rejoinder.assistant.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One shape of sentence that stings: the words one of which it has, its pattern, templates for what was said in it,
/// and sentences that show it.
record Construction(List<String> keys, Pattern shape, List<String> templates, List<Example> examples) {

    /// A sentence that has the shape, and what the first template makes of it.
    record Example(String sentence, String said) {}

    /// What stands in a sentence of this shape; nothing for another sentence. The sentence has no end mark.
    Optional<Map<String, String>> parts(String bare) {
        Matcher matcher = shape.matcher(bare);
        return matcher.matches() ? Optional.of(Shapes.parts(matcher, shape)) : Optional.empty();
    }

    /// Reads a file of blocks: `=` the words, `~` the pattern, `>` a template, `?` a sentence, `!` what becomes of it.
    static List<Construction> read(String file) {
        List<Construction> all = new ArrayList<>();
        for (String block : file.replaceAll("(?m)^#.*$", "").strip().split("\\n\\s*\\n")) {
            all.add(block(block.lines().toList()));
        }
        return all;
    }

    private static Construction block(List<String> lines) {
        List<String> sentences = marked(lines, '?');
        List<String> said = marked(lines, '!');
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            examples.add(new Example(sentences.get(i), said.get(i)));
        }
        return new Construction(
                List.of(marked(lines, '=').getFirst().split(",")),
                RuleBook.characters(marked(lines, '~').getFirst()),
                marked(lines, '>'),
                List.copyOf(examples));
    }

    private static List<String> marked(List<String> lines, char mark) {
        return lines.stream()
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.substring(1).strip())
                .toList();
    }
}
