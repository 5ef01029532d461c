package org.rejoinder.ui.map;

import java.util.Locale;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.ui.map.Chart.Answer;
import org.rejoinder.ui.map.Chart.Claim;
import org.rejoinder.ui.map.Chart.Thread;
import org.rejoinder.ui.parts.Prose;

/// The map in Argdown (argdown.org): claims as statements, rebuttals as arguments against them, answers against
/// those.
final class Argdown {

    private Argdown() {}

    static String of(Chart chart) {
        StringBuilder out =
                new StringBuilder("===\ntitle: ").append(quoted(chart.letter().title()));
        if (!chart.letter().from().isBlank()) {
            out.append("\nauthor: ").append(quoted(chart.letter().from()));
        }
        out.append("\n===\n\n# ").append(line(chart.letter().title())).append('\n');
        if (chart.audience() != null) {
            out.append("\n/* Rebuttals are imagined as ")
                    .append(line(chart.audience().name()).replace("*/", "* /"))
                    .append("; nobody there wrote them. */\n");
        }
        chart.claims().forEach(claim -> claim(out, claim));
        return out.toString();
    }

    private static void claim(StringBuilder out, Claim claim) {
        out.append("\n[Claim ")
                .append(claim.paragraph())
                .append("]: ")
                .append(line(claim.text()))
                .append('\n');
        claim.threads().forEach(thread -> thread(out, thread));
    }

    private static void thread(StringBuilder out, Thread thread) {
        String attack = thread.rebuttal().attack().name().toLowerCase(Locale.ROOT);
        out.append("  - <")
                .append(thread.label())
                .append(">: ")
                .append(line(thread.rebuttal().text()));
        out.append(" #")
                .append(attack)
                .append(" #strength-")
                .append(thread.rebuttal().strength())
                .append('\n');
        Answer answer = thread.answer();
        if (answer.state() != Coverage.State.OPEN) {
            String relation = answer.state() == Coverage.State.CONCEDED ? "+" : "-";
            out.append("    ")
                    .append(relation)
                    .append(" <Answer to ")
                    .append(thread.label())
                    .append(">: ");
            out.append(line(answer.text()))
                    .append(" #")
                    .append(answer.state().name().toLowerCase(Locale.ROOT));
            out.append(" #paragraph-").append(answer.paragraph()).append('\n');
        }
    }

    /// One line, without what Argdown would take for markup.
    private static String line(String text) {
        return Prose.plain(text).replaceAll("[\\[\\]<>{}#@]", "").strip();
    }

    private static String quoted(String text) {
        return "\"" + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
