package org.rejoinder.assistant.empathy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other shapes for whole sentences whose shape is what stings: a file of `rules/en` pairs the shape with a
/// template for what was said in it.
final class Reframing implements Shapes {

    private record Shape(Pattern sentence, String template, boolean strong) {}

    /// The group that a wish stands for in the template: it is meant to go.
    private static final String FAULT = "vice";

    /// Keeps the capital of one part from looking like a name behind another.
    private static final String BETWEEN = " | ";

    private static final Pattern END = Pattern.compile("[\\s.?!…]+$");

    private final Supplier<List<Shape>> shapes;
    private final Template template;

    Reframing(String file, Supplier<Lexicon> lexicon, Template template) {
        this.template = template;
        this.shapes = new Once<>(() -> DataLines.of("/rules/en/" + file, "strong").stream()
                .map(line -> shape(lexicon.get(), line.text(), line.below()))
                .toList());
    }

    private static Shape shape(Lexicon lexicon, String line, boolean strong) {
        int arrow = line.lastIndexOf(" => ");
        return new Shape(
                RuleBook.characters(lexicon.expand(line.substring(0, arrow).strip())),
                line.substring(arrow + 4).strip(),
                strong);
    }

    /// In the order of the file.
    @Override
    public Map<String, String> of(String sentence) {
        String bare = END.matcher(sentence.strip()).replaceFirst("");
        Map<String, String> all = new LinkedHashMap<>();
        for (Shape shape : shapes.get()) {
            Matcher matcher = shape.sentence().matcher(bare);
            if (matcher.matches()) {
                Map<String, String> groups = Shapes.parts(matcher, shape.sentence());
                Optional<String> text = template.fill(shape.template(), groups);
                groups.remove(FAULT);
                text.ifPresent(said -> all.putIfAbsent(said, String.join(BETWEEN, groups.values())));
            }
        }
        return all;
    }

    /// Whether the sentence has a shape that stings, weak ones too when they count.
    boolean stings(String sentence, boolean weak) {
        String bare = END.matcher(sentence.strip()).replaceFirst("");
        return shapes.get().stream()
                .anyMatch(shape -> (shape.strong() || weak)
                        && shape.sentence().matcher(bare).matches());
    }
}
