package org.rejoinder.assistant.argument;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.assistant.Advocate.ArgumentReading;
import org.rejoinder.assistant.Advocate.Part;
import org.rejoinder.assistant.Advocate.Statement;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.text.Range;

/// A letter's argument as Argdown (argdown.org): what it claims, what attacks that, and what of the letter answers
/// the attack.
public final class Argdown {

    private Argdown() {}

    /// Claims and requests that are attacked or asked for come with their rebuttals below them, and those with what
    /// answers them.
    public static String of(LetterText letter, ArgumentReading reading) {
        StringBuilder text = new StringBuilder();
        text.append("===\ntitle: ")
                .append(flat(letter.title().isBlank() ? "Letter" : letter.title())
                        .replace(":", " –"))
                .append("\n===\n\n");
        int claim = 0;
        for (Statement each : reading.statements()) {
            List<Rebuttal> against = against(reading, each);
            boolean thesis = each.part() == Part.REQUEST || each.part() == Part.CLAIM;
            if (!against.isEmpty() || thesis) {
                claim++;
                text.append("[C")
                        .append(claim)
                        .append("]: ")
                        .append(flat(each.text()))
                        .append(" #p")
                        .append(each.paragraph())
                        .append('\n');
                against.forEach(rebuttal -> attack(text, letter, reading, rebuttal));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static List<Rebuttal> against(ArgumentReading reading, Statement statement) {
        return reading.rebuttals().stream()
                .filter(each -> each.range().equals(statement.range()))
                .toList();
    }

    private static void attack(StringBuilder text, LetterText letter, ArgumentReading reading, Rebuttal rebuttal) {
        int number = reading.rebuttals().indexOf(rebuttal) + 1;
        // Argdown draws a contradiction of the conclusion as "-" and a doubt of the step to it as "_".
        String sign = rebuttal.attack() == Rebuttal.Attack.UNDERCUT ? "_" : "-";
        text.append("  ")
                .append(sign)
                .append(" <R")
                .append(number)
                .append(">: ")
                .append(flat(rebuttal.text()))
                .append('\n');
        List<String> answers = answers(letter, rebuttal.coverage());
        for (int i = 0; i < answers.size(); i++) {
            text.append("    - <R")
                    .append(number)
                    .append(" answer ")
                    .append(i + 1)
                    .append(">: ")
                    .append(answers.get(i))
                    .append('\n');
        }
    }

    private static List<String> answers(LetterText letter, Coverage coverage) {
        List<String> answers = new ArrayList<>();
        if (coverage.state() == Coverage.State.ANSWERED) {
            for (Range range : coverage.sentences()) {
                answers.add(flat(range.of(letter.text())));
            }
        }
        return answers;
    }

    /// On one line, without the signs that Argdown reads as structure.
    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\[\\]<>{}#@*_]", "").strip();
    }
}
