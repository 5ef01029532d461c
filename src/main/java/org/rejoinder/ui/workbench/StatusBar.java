package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rejoinder.assistant.Checklist.Readability;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.editor.EditorEvents.People;
import org.rejoinder.ui.editor.EditorEvents.Stats;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;

/// The line below everything: findings, who is here, length, engine, kept or not. Each part opens what it
/// counts.
public final class StatusBar extends Footer {

    private static final long serialVersionUID = 1L;

    private final Act findings;
    private final Act suggestions;
    private final Span people = Dom.span("t3 wide-only", "");
    private final Span words = Dom.span("num", "");
    private final Span minutes = Dom.span("wide-only", "");
    private final Span grade = Dom.span("wide-only", "");
    private final Act engine;
    private final Sync saved = new Sync("bar");
    private final Span quiet = Dom.span("sr-only", "");
    private String said = "";

    public StatusBar(Runnable openFindings, Runnable nextSuggestion, Runnable openEngine) {
        setClassName("status");
        getElement().setAttribute("aria-label", "Letter status").setAttribute("data-region", "");
        findings = Act.bare("st-b", openFindings).named("Findings");
        suggestions = Act.bare("st-b", nextSuggestion);
        engine = Act.bare("st-b wide-only", openEngine);
        quiet.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        add(findings, suggestions, people, Dom.grow(), words, minutes, grade, engine, saved, quiet);
        empty();
    }

    public void empty() {
        findings.setVisible(false);
        suggestions(0);
        List.of(people, words, minutes, grade).forEach(each -> each.setVisible(false));
        saved.rest();
        engine("built-in");
    }

    /// Findings, grade and engine.
    public void show(Sight sight) {
        List<Diagnostic> open = sight.analysis().diagnostics();
        findings.setVisible(sight.known());
        findings.removeAll();
        int[] levels = new int[4];
        open.forEach(each -> levels[Words.level(each.severity())]++);
        for (int level = 3; level > 0; level--) {
            findings.add(new Icon("m" + level, "ic-14 f" + level), Dom.span("num", Integer.toString(levels[level])));
        }
        findings.named(
                "Findings: " + levels[3] + " to rework, " + levels[2] + " to soften, " + levels[1] + " to consider");
        Readability reading = sight.analysis().checklist().readability();
        grade.setVisible(reading.words() > 0);
        grade.setText("Grade " + Math.round(reading.grade()));
        grade.getElement()
                .setAttribute(
                        "title",
                        "Median sentence " + reading.medianSentence() + " words; I " + reading.i() + ", you "
                                + reading.you() + ", we " + reading.we());
    }

    /// Who does the work now; why it is not the model that was set is said on hover and to those who listen.
    public void engine(EngineStatus now) {
        engine(now.summary());
        String reason = now.quick().reason().isEmpty()
                ? now.strong().reason()
                : now.quick().reason();
        if (!reason.isEmpty()) {
            engine.named(now.summary() + ". " + reason);
            if (!reason.equals(said)) {
                announce(reason);
            }
        }
        said = reason;
    }

    private void engine(String name) {
        engine.removeAll();
        engine.add(new Icon("chip", "ic-14"), Dom.span("", Words.engine(name)));
        engine.named(Words.engine(name) + ": what it does");
    }

    public void show(Stats stats) {
        words.setVisible(true);
        minutes.setVisible(true);
        words.setText(
                stats.selectedWords() > 0
                        ? stats.selectedWords() + " of " + Words.count(stats.words(), "word", "words")
                        : Words.count(stats.words(), "word", "words"));
        minutes.setText(Math.max(1, stats.minutes()) + " min read");
    }

    /// How many suggestions wait for an answer; none is not worth a word.
    public void suggestions(int open) {
        suggestions.setVisible(open > 0);
        suggestions.removeAll();
        String count = Words.count(open, "suggestion", "suggestions");
        suggestions.add(new Icon("pen", "ic-14 leaf"), Dom.span("", count));
        suggestions.named(count + ", go to the next");
    }

    public void show(People here) {
        long typing = here.people().stream().filter(person -> person.typing()).count();
        int all = here.people().size() + 1;
        people.setVisible(all > 1);
        people.setText(all + " here" + (typing > 0 ? ", " + typing + " typing" : ""));
    }

    /// Said once to those who listen.
    public void announce(String text) {
        quiet.setText(text);
    }
}
