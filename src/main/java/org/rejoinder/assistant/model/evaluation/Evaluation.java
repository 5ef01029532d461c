package org.rejoinder.assistant.model.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.model.evaluation.Case.Judged;
import org.rejoinder.assistant.model.evaluation.Case.Sentence;

/// Runs the cases on each engine and prints what they said side by side, case by case and in all.
final class Evaluation {

    private static final int WIDTH = 56;

    private final List<Engine> engines;
    private final List<Tally> tallies;
    private final PrintStream out;

    Evaluation(List<Engine> engines, PrintStream out) {
        this.engines = engines;
        this.tallies = engines.stream().map(engine -> new Tally()).toList();
        this.out = out;
    }

    void run(List<Sentence> sentences, List<Judged> letters) {
        row("", engines.stream().map(Engine::name).toList());
        sentences.forEach(this::sentence);
        letters.forEach(this::letter);
        summary();
    }

    private void sentence(Sentence sentence) {
        out.println();
        out.println(sentence.id() + "  " + (sentence.confrontational() ? "confrontational" : "fine") + "  "
                + sentence.text());
        row("", engines.stream().map(engine -> said(engine, sentence)).toList());
    }

    private String said(Engine engine, Sentence sentence) {
        Tally tally = tallies.get(engines.indexOf(engine));
        long began = System.nanoTime();
        try {
            List<Diagnostic> found = engine.check(sentence.text()).stream()
                    .filter(d -> d.severity() != Severity.HINT)
                    .toList();
            tally.took(System.nanoTime() - began);
            count(tally, sentence, found);
            return found.isEmpty() ? "–" : words(found.getFirst());
        } catch (RuntimeException failed) {
            tally.failed++;
            return "no answer: " + failed.getMessage();
        }
    }

    private static void count(Tally tally, Sentence sentence, List<Diagnostic> found) {
        if (sentence.confrontational()) {
            tally.confrontational++;
            tally.found += found.isEmpty() ? 0 : 1;
            tally.withWording += found.stream().anyMatch(d -> !d.actions().isEmpty()) ? 1 : 0;
        } else {
            tally.fine++;
            tally.alarms += found.isEmpty() ? 0 : 1;
        }
    }

    private static String words(Diagnostic d) {
        String wording =
                d.actions().isEmpty() ? "" : " → " + d.actions().getFirst().edit();
        return "“" + d.quote() + "” " + d.message() + wording;
    }

    private void letter(Judged judged) {
        out.println();
        out.println(judged.id() + "  " + judged.letter().title());
        List<List<Coverage.State>> said =
                engines.stream().map(engine -> covered(engine, judged)).toList();
        for (int i = 0; i < judged.objections().size(); i++) {
            int number = i;
            out.println(
                    "  " + judged.states().get(i) + "  " + judged.objections().get(i));
            row(
                    "",
                    said.stream()
                            .map(states ->
                                    number < states.size() ? states.get(number).name() : "–")
                            .toList());
        }
    }

    private List<Coverage.State> covered(Engine engine, Judged judged) {
        Tally tally = tallies.get(engines.indexOf(engine));
        long began = System.nanoTime();
        try {
            List<Coverage.State> states = engine.cover(judged.letter(), judged.objections());
            tally.took(System.nanoTime() - began);
            for (int i = 0; i < Math.min(states.size(), judged.states().size()); i++) {
                tally.objections++;
                tally.agreed += states.get(i) == judged.states().get(i) ? 1 : 0;
            }
            return states;
        } catch (RuntimeException failed) {
            tally.failed++;
            return List.of();
        }
    }

    private void summary() {
        out.println();
        out.println("In all");
        row("", engines.stream().map(Engine::name).toList());
        row(
                "confrontational sentences found",
                tallies.stream()
                        .map(t -> Tally.share(t.found, t.confrontational))
                        .toList());
        row(
                "of these with a wording",
                tallies.stream().map(t -> Tally.share(t.withWording, t.found)).toList());
        row(
                "fine sentences marked",
                tallies.stream().map(t -> Tally.share(t.alarms, t.fine)).toList());
        row(
                "coverage as judged",
                tallies.stream().map(t -> Tally.share(t.agreed, t.objections)).toList());
        row(
                "median time",
                tallies.stream()
                        .map(t -> String.format(Locale.ENGLISH, "%,d ms", t.median()))
                        .toList());
        row("no answer", tallies.stream().map(t -> Integer.toString(t.failed)).toList());
    }

    private void row(String name, List<String> cells) {
        StringBuilder line = new StringBuilder("  ").append(padded(name, 32));
        cells.forEach(cell -> line.append("| ").append(padded(cell, WIDTH)).append(' '));
        out.println(line.toString().stripTrailing());
    }

    private static String padded(String text, int width) {
        String cut = text.length() <= width ? text : text.substring(0, width - 1) + "…";
        return cut + " ".repeat(width - cut.length());
    }
}
