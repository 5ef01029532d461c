package org.rejoinder.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.BiConsumer;

/// The two handles on the timeline: dragged, or moved by keys.
@Tag("rj-timeline")
@JsModule("./ui/rj-timeline.ts")
final class Handles extends Component {

    private static final long serialVersionUID = 1L;

    private record Chosen(long a, long b) {}

    Handles(BiConsumer<Long, Long> chosen) {
        getElement()
                .addEventListener("range-chosen", event -> {
                    Chosen range = event.getEventDetail(Chosen.class);
                    chosen.accept(range.a(), range.b());
                })
                .addEventDetail();
    }

    void show(Scale scale, long a, long b) {
        getElement().callJsFunction("show", scale.stops(), scale.length(), a, b);
    }
}
