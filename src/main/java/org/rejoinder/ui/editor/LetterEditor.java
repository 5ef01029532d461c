package org.rejoinder.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.rejoinder.account.User;
import org.rejoinder.text.Range;

/// The letter as one writes it. It speaks with the collaboration socket by itself; the server only tells it
/// which letter, as whom, and what to show beside the text, and hears what the writer does with the findings.
@Tag("letter-editor")
@JsModule("./letter-editor.ts")
public final class LetterEditor extends Component {

    private static final long serialVersionUID = 1L;

    /// What stands in the right margin of a paragraph.
    public record Margin(int number, String role, List<String> rebuttals) {}

    /// How a paragraph is heard, as `showReading` takes it.
    public record Heard(int paragraph, String reception, String note, List<String> triggers) {}

    /// How far a paragraph goes in answering, as `highlightParagraphs` takes it.
    public record Lit(int number, String state) {}

    /// A stretch of the text with who put it in, as `showAuthors` takes it; `at` as ISO 8601, `origin` in
    /// words.
    public record Authored(int from, int to, String author, int color, String at, String origin) {}

    public void open(String letterId, String title, String byline) {
        getElement().setProperty("letterTitle", title);
        getElement().setProperty("byline", byline);
        getElement().setProperty("letterId", letterId);
    }

    public void headed(String title, String byline) {
        getElement().setProperty("letterTitle", title);
        getElement().setProperty("byline", byline);
    }

    public void writtenBy(User user) {
        getElement().setProperty("userName", user.name());
        getElement().setProperty("userColor", user.color());
        getElement().setProperty("readOnly", !user.role().mayEdit());
    }

    /// In draft mode findings are counted, not marked.
    public void drafting(boolean draft) {
        getElement().setProperty("mode", draft ? "draft" : "revise");
    }

    public void margin(List<Margin> margin) {
        getElement().setPropertyList("margin", margin);
    }

    public void engine(String engine) {
        getElement().setProperty("engine", engine);
    }

    public void goTo(Range range) {
        call("goTo", range.from(), range.to());
    }

    public void openFinding(String id) {
        call("openFinding", id);
    }

    /// Takes rewrite `index` of a finding where it now stands.
    public void applyEdit(Range range, String expected, String insert, String origin, Consumer<Boolean> done) {
        getElement()
                .callJsFunction("applyEdit", range.from(), range.to(), expected, insert, origin)
                .then(Boolean.class, done::accept, problem -> done.accept(false));
    }

    /// Takes rewrite `index` of a finding, by what the editor knows of where it stands.
    public void takeAction(String id, int index, Consumer<Boolean> done) {
        getElement()
                .callJsFunction("takeAction", id, index)
                .then(Boolean.class, done::accept, problem -> done.accept(false));
    }

    /// Tells the version in which all stands that was typed here until now, once the authority has it; `late` when
    /// that takes longer than five seconds.
    public void confirmed(LongConsumer then, Runnable late) {
        getElement().callJsFunction("confirmed").then(Long.class, then::accept, problem -> late.run());
    }

    public void insertAt(int position, String text, String origin) {
        call("insertAt", position, text, origin);
    }

    public void restoreText(String text, String origin) {
        call("restoreText", text, origin);
    }

    public void moveParagraph(int delta) {
        call("moveParagraph", delta);
    }

    public void follow(String clientId) {
        call("follow", clientId);
    }

    public void highlight(List<Lit> paragraphs) {
        call("highlightParagraphs", paragraphs);
    }

    public void showReading(List<Heard> heard) {
        call("showReading", heard);
    }

    /// Goes to the next passage of the reading (1), or the one before (-1), round the ends.
    public void stepReading(int step) {
        call("stepReading", step);
    }

    public void endReading() {
        call("endReading");
    }

    /// Shows who wrote what; the positions are those of `version`.
    public void showAuthors(long version, List<Authored> spans) {
        call("showAuthors", version, spans);
    }

    public void endAuthors() {
        call("endAuthors");
    }

    public void compare(String before, String after, String beforeLabel, String afterLabel) {
        call("compare", before, after, beforeLabel, afterLabel);
    }

    public void endCompare() {
        call("endCompare");
    }

    /// Marks what is not among these paragraphs, each given by its text's `hashCode`.
    public void changedSince(List<Integer> paragraphs) {
        call("changedSince", paragraphs);
    }

    /// Acts without arguments: `nextFinding`, `formatBold`, `openSearch`, `copyFormatted`, `focusEditor` and
    /// their like.
    public void act(String name) {
        call(name);
    }

    private PendingJavaScriptResult call(String name, Object... arguments) {
        return getElement().callJsFunction(name, arguments);
    }

    public <T> Registration on(String type, Class<T> detail, Consumer<T> then) {
        return getElement()
                .addEventListener(type, event -> then.accept(event.getEventDetail(detail)))
                .addEventDetail();
    }

    public Registration on(String type, Runnable then) {
        return getElement().addEventListener(type, event -> then.run());
    }
}
