package org.rejoinder.ui.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.audience.AudienceView.Read;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Lines;
import org.rejoinder.ui.parts.Menu.Item;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Strength;

/// The right side: what they would object to in this letter and how far it is met, and what they have really
/// written.
final class ReplyPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 20_000;

    private final transient AudienceActs acts;
    private final Div objections = Dom.div("");
    private final Span about = Dom.span("sm", "");
    private final Div head = Dom.div("h3", Dom.text("h2", "", "Likely objections"), about);
    private final Div replies = Dom.div("");
    private final Div paste = Dom.div("");
    private final Div answer = Dom.div("asst-f");

    ReplyPanel(AudienceActs acts) {
        this.acts = acts;
        Div past = Dom.div("h3", Dom.text("h2", "", "Past replies"), Dom.span("sm", "what they have really written"));
        past.setId("replies");
        past.getElement().setAttribute("tabindex", "-1");
        getContent().setClassName("pan-in");
        getContent().add(head, objections, past, replies, paste, answer);
    }

    void show(Audience audience, @Nullable Letter letter) {
        head.setVisible(letter != null);
        objections.setVisible(letter != null);
        about.setText(letter == null ? "" : "for “" + letter.title() + "”");
        replies.removeAll();
        for (int i = 0; i < audience.pastReplies().size(); i++) {
            replies.add(reply(audience, i));
        }
        if (audience.pastReplies().isEmpty()) {
            replies.add(Dom.p("t3 none", "None yet. What they wrote before is the best teacher."));
        }
        paste.removeAll();
        if (acts.mayEdit()) {
            paste.add(invite());
        }
        answer.removeAll();
        Act let = Act.plum(
                letter == null ? "Let them answer a letter" : "Let them answer this letter", acts::letThemAnswer);
        answer.add(let.with("reply").classed("grow"));
    }

    void show(Read read) {
        objections.removeAll();
        Dom.Block list = Dom.el("ul", "");
        read.rebuttals().stream()
                .sorted(Comparator.comparingInt(Rebuttal::strength).reversed())
                .limit(8)
                .forEach(each -> list.add(objection(each)));
        objections.add(list);
        if (read.rebuttals().isEmpty()) {
            objections.add(Dom.p("t3 none", "A few more lines, and there will be something to answer."));
        }
    }

    private Component objection(Rebuttal rebuttal) {
        var state = rebuttal.coverage().state();
        Span shown = Dom.span("st " + Words.tint(state), new Icon(Words.icon(state)), Dom.span("", word(rebuttal)));
        Act words = Act.bare("ob-t grow", () -> acts.openLetter(rebuttal.range()));
        words.add(Dom.span("", rebuttal.text()));
        words.getElement().setAttribute("title", "Go to the sentence it answers");
        return Dom.el("li", "ob", new Strength(rebuttal.strength()), words, shown);
    }

    private static String word(Rebuttal rebuttal) {
        return switch (rebuttal.coverage().state()) {
            case OPEN -> "Open";
            case MENTIONED -> "In part";
            case ANSWERED -> "Answered";
            case CONCEDED -> "Conceded";
        };
    }

    private Component reply(Audience audience, int index) {
        String text = audience.pastReplies().get(index);
        Act more = Act.smallIcon("dots", "More", () -> {}).menu();
        more.addClickListener(click -> acts.menu()
                .open(
                        more,
                        "Past reply",
                        List.of(Item.of("Remove", () -> remove(index)).icon("bin"))));
        more.setVisible(acts.mayEdit());
        Div top = Dom.div(
                "",
                Dom.text("b", "", "Reply " + (index + 1)),
                Dom.grow(),
                Dom.span("", Words.count(text.split("\\s+").length, "word", "words")),
                more);
        List<String> found = own(audience, text);
        Dom.Block words = Dom.el("p", "rp-t");
        highlight(words, text, found);
        words.getElement().setAttribute("tabindex", "0").setAttribute("title", text);
        Dom.Block card = Dom.el("article", "rp", top, words);
        if (!found.isEmpty()) {
            card.add(Dom.div(
                    "",
                    new Icon("check", "ic-14 leaf"),
                    Dom.span("", Words.count(found.size(), "phrase of theirs", "phrases of theirs") + " in it")));
        }
        return card;
    }

    private static List<String> own(Audience audience, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return audience.ownWords().stream()
                .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static void highlight(Dom.Block words, String text, List<String> phrases) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean safe = lower.length() == text.length();
        List<int[]> marks = new ArrayList<>();
        for (String phrase : safe ? phrases : List.<String>of()) {
            int at = lower.indexOf(phrase.toLowerCase(Locale.ROOT));
            marks.add(new int[] {at, at + phrase.length()});
        }
        marks.sort(Comparator.comparingInt(mark -> mark[0]));
        int at = 0;
        for (int[] mark : marks) {
            if (mark[0] >= at) {
                words.add(Dom.span("", text.substring(at, mark[0])), Dom.span("hl", text.substring(mark[0], mark[1])));
                at = mark[1];
            }
        }
        words.add(Dom.span("", text.substring(at)));
    }

    private void remove(int index) {
        Audience before = acts.audience();
        acts.save(Profile.pastReplies(before, all -> {
            all.remove(index);
            return all;
        }));
        Notices.undoable("Removed.", () -> acts.save(before));
    }

    private Component invite() {
        Act begin = Act.bare("paste", this::write);
        begin.add(new Icon("plus", "ic-14"), Dom.span("grow", "Paste a reply, or bring a file"));
        return begin;
    }

    private void write() {
        paste.removeAll();
        Lines field = new Lines("A reply they have really written", "", LONGEST);
        field.getElement().setAttribute("placeholder", "Paste what they wrote");
        Act done = Act.primary("Add", () -> add(field.getValue()));
        Act cancel = Act.ghost("Cancel", () -> show(acts.audience()));
        field.onDone(() -> add(field.getValue()));
        field.onEscape(() -> show(acts.audience()));
        paste.add(Dom.div("ta", field), Dom.div("ed-f", done, cancel, Dom.grow(), upload(field)));
        field.focus();
    }

    private void show(Audience audience) {
        paste.removeAll();
        paste.add(invite());
    }

    private static Upload upload(Lines field) {
        InMemoryUploadCallback taken = (meta, data) -> field.setValue(new String(data, StandardCharsets.UTF_8));
        Upload upload = new Upload(UploadHandler.inMemory(taken));
        upload.setAcceptedFileExtensions(".txt", ".md", ".markdown");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LONGEST * 4);
        upload.setDropAllowed(true);
        upload.setUploadButton(Act.ghost("Bring a file", () -> {}));
        upload.setDropLabel(Dom.span("", ""));
        upload.setDropLabelIcon(Dom.span("", ""));
        return upload;
    }

    private void add(String text) {
        if (text.isBlank()) {
            show(acts.audience());
            return;
        }
        acts.save(Profile.pastReplies(acts.audience(), all -> {
            all.add(text.strip());
            return all;
        }));
        Notices.say("Added. It is heard in their objections and replies from now on.");
    }
}
