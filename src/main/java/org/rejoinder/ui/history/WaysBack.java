package org.rejoinder.ui.history;

import com.vaadin.flow.component.UI;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.ui.desk.Away;
import org.rejoinder.ui.desk.Desk;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Prompt;

/// The ways back from a letter's past: the whole text, a paragraph, a letter of its own, a file. Each is a new
/// change; nothing is lost.
final class WaysBack {

    private final Desk desk;
    private final Away away;
    private final Supplier<User> me;
    private final Supplier<@Nullable Past> past;
    private final Runnable changed;

    /// `changed` shows what is now; `past` is what the page shows, absent until it has been read.
    WaysBack(Desk desk, Away away, Supplier<User> me, Supplier<@Nullable Past> past, Runnable changed) {
        this.desk = desk;
        this.away = away;
        this.me = me;
        this.past = past;
        this.changed = changed;
    }

    void restore() {
        with((now, letterId) -> {
            long version = now.before().version();
            User by = me.get();
            away.run(
                    () -> desk.history().restore(letterId, version, by).join(),
                    made -> {
                        changed.run();
                        Notices.undoable("“" + now.title(version) + "” is back.", () -> undo(letterId, made));
                    },
                    Notices::sorry);
        });
    }

    /// Takes back what the change that led to `made` did, and only that: what was written since stays.
    private void undo(String letterId, long made) {
        User by = me.get();
        away.run(() -> before(letterId, made, by), undone -> changed.run(), Notices::sorry);
    }

    private long before(String letterId, long made, User by) {
        String text = desk.letterbox().at(letterId, made - 1).text();
        return desk.letterbox()
                .write(letterId, made, text, by, "restore:" + (made - 1))
                .join();
    }

    void bringBack(Comparison.Row row) {
        with((now, letterId) -> {
            User by = me.get();
            String text = broughtBack(now.after().text(), row);
            String origin = "restore:" + now.before().version();
            away.run(
                    () -> desk.letterbox()
                            .write(letterId, now.after().version(), text, by, origin)
                            .join(),
                    made -> changed.run(),
                    Notices::sorry);
        });
    }

    private static String broughtBack(String text, Comparison.Row row) {
        if (row.after().isEmpty()) {
            return text.isBlank() ? row.before() : inserted(text, row);
        }
        return replaced(text, row);
    }

    private static String replaced(String text, Comparison.Row row) {
        var paragraph = Paragraphs.of(text).get(row.afterNumber() - 1).range();
        String tail = text.substring(paragraph.to());
        String rest = row.before().isEmpty() ? tail.replaceFirst("^\\n{1,2}", "") : tail;
        return text.substring(0, paragraph.from()) + row.before() + rest;
    }

    private static String inserted(String text, Comparison.Row row) {
        List<Paragraph> paragraphs = Paragraphs.of(text);
        int before = Math.min(row.beforeNumber() - 1, paragraphs.size());
        int at = before < 1 ? 0 : paragraphs.get(before - 1).range().to();
        String piece = before < 1 ? row.before() + "\n\n" : "\n\n" + row.before();
        return text.substring(0, at) + piece + text.substring(at);
    }

    void copy() {
        with((now, letterId) -> {
            long version = now.before().version();
            String title = now.letter().title() + ", " + now.title(version);
            Prompt.ask("A as a new letter", "Title", title, "Make it", chosen -> copy(letterId, version, chosen));
        });
    }

    private void copy(String letterId, long version, String title) {
        User by = me.get();
        away.run(
                () -> desk.history().copy(letterId, version, title, by).join(),
                id -> UI.getCurrent().navigate("letters/" + id),
                Notices::sorry);
    }

    /// Reads the whole history as JSON and hands it over.
    void download(Consumer<String> json) {
        with((now, letterId) -> away.run(() -> exported(letterId), json, Notices::sorry));
    }

    private String exported(String letterId) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            desk.history().export(letterId, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void with(BiConsumer<Past, String> act) {
        Past now = past.get();
        if (now != null) {
            act.accept(now, now.letter().id());
        }
    }
}
