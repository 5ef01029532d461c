package org.rejoinder.ui.models;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Conversation;
import org.rejoinder.assistant.Conversation.Message;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.Models.Spending;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.desk.Away;
import org.rejoinder.ui.desk.Away.Task;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.desk.Live.Bell;
import org.rejoinder.ui.desk.Sight;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Arriving;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.WritingRow;

/// A conversation about the letter, shared by all who write in it; what is proposed can be put beside the text.
public final class AskPane extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Bench bench;
    private final transient Conversation conversation;
    private final transient Models models;
    private final transient Away away = new Away(this);
    private final Div log = Dom.div("conv");
    private final Div hint = Dom.div("empty sm");
    private final TextArea field = new TextArea();
    private final Span context = Dom.span("ctx pl", "");
    private final Span engine = Dom.span("t3", "");
    private final CostMeter meter = new CostMeter();
    private final Act send;
    private final WritingRow writing = new WritingRow("Answer", this::stop);
    private transient @Nullable Task task;
    private transient @Nullable Bell bell;
    private String letterId = "";

    public AskPane(Bench bench, Conversation conversation, Models models) {
        this.bench = bench;
        this.conversation = conversation;
        this.models = models;
        setClassName("pane ask");
        log.getElement().setAttribute("role", "log").setAttribute("aria-label", "Conversation about the letter");
        field.setPlaceholder("Ask about the letter, or for a change to it");
        field.setAriaLabel("Your question");
        field.setMaxLength(4000);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(change -> readyToSend());
        Shortcuts.addShortcutListener(field, this::ask, Key.ENTER)
                .listenOn(field)
                .setBrowserDefaultAllowed(false);
        Shortcuts.addShortcutListener(this, this::stop, Key.ESCAPE).listenOn(this);
        send = Act.icon("send", "Send", this::ask).classed("btn-outline");
        Act forget = Act.smallIcon("bin", "Forget this conversation", this::forget);
        add(
                Dom.div("fbar", Dom.span("t3 sm", "Shared with all who write in this letter"), Dom.grow(), forget),
                log,
                Dom.div("asking", field, Dom.div("ft", context, Dom.grow(), engine, send)),
                meter);
        readyToSend();
    }

    /// Another letter is open.
    public void letter() {
        letterId = bench.letter().id();
        stop();
        log.removeAll();
        listen();
    }

    public void show(Sight sight) {
        Audience audience = sight.audience();
        context.setVisible(audience != null);
        context.removeAll();
        if (audience != null) {
            context.add(Dom.hidden(new Icon("users", "ic-12")), Dom.span("", audience.name()));
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        listen();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        hang();
        super.onDetach(detach);
    }

    private void listen() {
        hang();
        if (getUI().isPresent() && !letterId.isEmpty()) {
            UI ui = getUI().get();
            String id = letterId;
            Bell hung = bench.desk().live().onConversation(id, () -> load(ui, id));
            bell = hung;
            hung.ring();
        }
    }

    private void hang() {
        Optional.ofNullable(bell).ifPresent(Bell::remove);
        bell = null;
    }

    private record Loaded(String id, List<Message> messages, Spending here, Spending today, String engine) {}

    private void load(UI ui, String id) {
        Loaded loaded = new Loaded(
                id,
                conversation.of(id),
                models.of(id),
                models.today(),
                models.status().engine(Which.STRONG).name());
        away.in(ui, () -> show(loaded));
    }

    private void show(Loaded loaded) {
        if (!loaded.id().equals(letterId)) {
            return;
        }
        meter.show(loaded.here(), loaded.today());
        meter.setVisible(loaded.today().calls() > 0 || models.settings().configured());
        engine.setText(org.rejoinder.ui.desk.Words.engine(loaded.engine()));
        log.removeAll();
        loaded.messages().forEach(message -> log.add(new MessageView(bench, message)));
        if (loaded.messages().isEmpty()) {
            log.add(hint());
        }
        if (task != null) {
            log.add(writing);
        }
        scrollDown();
    }

    private Div hint() {
        hint.removeAll();
        hint.add(
                Dom.p("", "Ask what you would ask a careful reader: what is missing, who may bristle, what could go."));
        if (!models.settings().configured()) {
            hint.add(
                    Dom.p("", "No model is set, so the built-in engine answers with what it knows of the letter."),
                    Dom.link("models", "btn btn-outline", Dom.span("", "Choose a model")));
        }
        return hint;
    }

    private void ask() {
        String question = field.getValue().strip();
        if (question.isEmpty() || task != null || letterId.isEmpty()) {
            return;
        }
        field.clear();
        Letter letter = bench.letter();
        Audience audience = bench.sight().audience();
        User me = bench.me();
        writing.begin();
        log.remove(hint);
        task = away.run(running -> answer(running, letter, audience, me, question), answer -> ended(), problem -> {
            ended();
            field.setValue(question);
            Notices.sorry(problem);
        });
        log.add(writing);
        readyToSend();
        scrollDown();
    }

    private Message answer(Task running, Letter letter, @Nullable Audience audience, User me, String question) {
        Snapshot head = bench.desk().letterbox().head(letter.id());
        LetterText text = LetterText.of(letter.title(), letter.from(), letter.to(), head.text());
        Arriving arriving = new Arriving(words -> running.say(() -> writing.show(words)));
        return conversation.ask(
                letter.id(), text, audience, me, question, new Progress(arriving::add, running::stopped));
    }

    private void ended() {
        task = null;
        log.remove(writing);
        readyToSend();
        Optional.ofNullable(bell).ifPresent(Bell::ring);
        field.focus();
    }

    private void stop() {
        Optional.ofNullable(task).ifPresent(Task::stop);
    }

    private void forget() {
        String id = letterId;
        away.run(
                () -> {
                    conversation.clear(id);
                    return id;
                },
                done -> Notices.say("The conversation is forgotten."),
                Notices::sorry);
    }

    private void readyToSend() {
        send.setEnabled(task == null && !field.getValue().isBlank());
    }

    private void scrollDown() {
        log.getElement().executeJs("requestAnimationFrame(() => { this.scrollTop = this.scrollHeight; })");
    }
}
