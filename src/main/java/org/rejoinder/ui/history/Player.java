package org.rejoinder.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.ui.desk.Away;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.Notices;

/// Plays the letter from A to B in the place of the comparison.
final class Player extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final List<Integer> SPEEDS = List.of(1, 4, 16);

    /// Where it is played.
    @Tag("rj-reel")
    @JsModule("./ui/rj-reel.ts")
    static final class Screen extends Component {

        private static final long serialVersionUID = 1L;
    }

    private record Wanted(int from) {}

    private enum State {
        AWAY,
        PLAYING,
        PAUSED,
        ENDED
    }

    private final Screen screen = new Screen();
    private final transient Letterbox letterbox;
    private final transient Away away;
    private final transient Supplier<@Nullable Past> past;
    private final transient Runnable changed;
    private final Act button = Act.bare("btn btn-outline btn-icon", this::press);
    private final Span told = Dom.span("grow", "");
    private final Act pace;
    private transient @Nullable Playback playback;
    private State state = State.AWAY;
    private int speed = 4;

    /// `changed` is told when playing begins and when the comparison is to come back.
    Player(Letterbox letterbox, Away away, Supplier<@Nullable Past> past, Runnable changed) {
        this.letterbox = letterbox;
        this.away = away;
        this.past = past;
        this.changed = changed;
        pace = Act.ghost("", this::faster).classed("tl-x");
        getContent().add(button, told, pace);
        screen.getElement().setAttribute("hidden", true);
        screen.getElement()
                .addEventListener(
                        "reel-wanted",
                        event -> more(event.getEventDetail(Wanted.class).from()))
                .addEventDetail();
        screen.getElement().addEventListener("reel-ended", event -> become(State.ENDED));
        screen.getElement().addEventListener("reel-closed", event -> close());
        become(State.AWAY);
        said();
    }

    @Override
    protected Div initContent() {
        return Dom.div("tl-play");
    }

    Screen screen() {
        return screen;
    }

    /// Whether it stands where the comparison is otherwise.
    boolean on() {
        return state != State.AWAY;
    }

    /// Nothing lies between A and B: nothing to play.
    void allow(boolean something) {
        button.setEnabled(something);
    }

    void close() {
        if (on()) {
            playback = null;
            screen.getElement().callJsFunction("end");
            screen.getElement().setAttribute("hidden", true);
            become(State.AWAY);
            changed.run();
        }
    }

    private void press() {
        switch (state) {
            case AWAY, ENDED ->
                getElement()
                        .executeJs("return matchMedia('(prefers-reduced-motion: reduce)').matches")
                        .then(Boolean.class, this::begin);
            case PLAYING -> {
                screen.getElement().callJsFunction("pause");
                become(State.PAUSED);
            }
            case PAUSED -> {
                screen.getElement().callJsFunction("resume");
                become(State.PLAYING);
            }
        }
    }

    /// With `calm`, stretch by stretch instead of change by change.
    void begin(boolean calm) {
        Past now = past.get();
        if (now == null || now.before().version() == now.after().version()) {
            return;
        }
        Playback fresh = Playback.of(now, calm);
        playback = fresh;
        away.run(
                () -> fresh.batch(letterbox, 0),
                frames -> {
                    if (playback == fresh) {
                        show(now, fresh, frames, calm);
                    }
                },
                this::failed);
    }

    private void show(Past now, Playback fresh, List<Playback.Frame> frames, boolean calm) {
        screen.getElement().removeAttribute("hidden");
        become(State.PLAYING);
        changed.run();
        screen.getElement()
                .callJsFunction(
                        "begin",
                        now.before().text(),
                        now.title(now.before().version()),
                        fresh.frames(),
                        frames,
                        speed,
                        calm);
    }

    private void more(int from) {
        Playback now = playback;
        if (now != null) {
            away.run(
                    () -> now.batch(letterbox, from),
                    frames -> {
                        if (playback == now) {
                            screen.getElement().callJsFunction("more", from, frames);
                        }
                    },
                    this::failed);
        }
    }

    private void failed(RuntimeException problem) {
        close();
        Notices.sorry(problem);
    }

    private void become(State next) {
        state = next;
        boolean playing = state == State.PLAYING;
        button.removeAll();
        button.add(new Icon(playing ? "pause" : "play", "ic-14"));
        button.named(
                switch (state) {
                    case AWAY -> "Play A to B";
                    case PLAYING -> "Pause";
                    case PAUSED -> "Go on";
                    case ENDED -> "Play again";
                });
        told.setText(
                switch (state) {
                    case AWAY -> "Play A to B";
                    case PLAYING -> "Playing";
                    case PAUSED -> "Paused";
                    case ENDED -> "At B";
                });
    }

    private void faster() {
        speed = SPEEDS.get((SPEEDS.indexOf(speed) + 1) % SPEEDS.size());
        screen.getElement().callJsFunction("pace", speed);
        said();
    }

    private void said() {
        pace.removeAll();
        pace.add(Dom.span("lb", speed + "×"));
        pace.named("Speed " + speed + "×");
    }
}
