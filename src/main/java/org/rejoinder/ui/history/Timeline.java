package org.rejoinder.ui.history;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.collab.History.Step;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Dom;

/// The way of a letter from its beginning to now: a bar for each while of work in its writer's colour, the
/// names above, and two handles that choose what is compared.
final class Timeline extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 1176;
    private static final int FLOOR = 78;
    private static final int TALL = 56;

    private final Div people = Dom.div("who4");
    private final Div picture = Dom.div("tl-p");
    private final Input first = handle("Version A");
    private final Input last = handle("Version B");
    private final transient BiConsumer<Long, Long> chosen;
    private transient List<Step> steps = List.of();

    Timeline(BiConsumer<Long, Long> chosen) {
        this.chosen = chosen;
        first.addValueChangeListener(change -> tell(change.isFromClient()));
        last.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    @Override
    protected Div initContent() {
        Div all = Dom.div("tl", Dom.div("tl-l", people), Dom.div("tl-r", picture, first, last));
        Dom.labelled(all, "region", "Timeline");
        return all;
    }

    private static Input handle(String label) {
        Input handle = new Input();
        handle.setType("range");
        handle.setClassName("tl-h");
        handle.setValueChangeMode(ValueChangeMode.LAZY);
        handle.getElement().setAttribute("aria-label", label).setAttribute("min", "0");
        return handle;
    }

    private void tell(boolean byHand) {
        if (byHand && !steps.isEmpty()) {
            chosen.accept(version(first), version(last));
        }
    }

    private long version(Input handle) {
        int at = Math.clamp((long) Double.parseDouble(handle.getValue()), 0, steps.size());
        return at == 0 ? 0 : steps.get(at - 1).to();
    }

    void show(Past past) {
        steps = past.steps();
        Map<String, Integer> colors = past.colors();
        long a = past.before().version();
        long b = past.after().version();
        String most = Integer.toString(steps.size());
        first.getElement().setAttribute("max", most);
        last.getElement().setAttribute("max", most);
        first.setValue(Integer.toString(index(a)));
        last.setValue(Integer.toString(index(b)));
        picture.removeAll();
        if (!steps.isEmpty()) {
            Svg svg = new Svg(draw(past.named(), colors, a, b));
            picture.add(Dom.labelled(svg, "img", said()));
        }
        legend(past);
    }

    private int index(long version) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).to() > version) {
                return version <= steps.get(i).from() ? i : i + 1;
            }
        }
        return steps.size();
    }

    private String said() {
        return Words.count(steps.size(), "stretch of work", "stretches of work") + ", the first "
                + Words.ago(steps.getFirst().began(), Instant.now());
    }

    private void legend(Past past) {
        people.removeAll();
        past.steps().stream()
                .map(Step::authorId)
                .distinct()
                .forEach(id -> people.add(
                        Dom.span("u" + past.color(id), Dom.el("i", "sw2"), Dom.span("ell", past.name(id)))));
    }

    private String draw(List<NamedVersion> named, Map<String, Integer> colors, long a, long b) {
        StringBuilder svg = new StringBuilder(1024);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1176 112\" preserveAspectRatio=\"none\">");
        rect(svg, x(index(a)), 20, x(index(b)) - x(index(a)), 58, "var(--rj-ink-soft)");
        int most = steps.stream()
                .mapToInt(step -> step.added() + step.removed())
                .max()
                .orElse(1);
        double wide = Math.clamp((double) WIDTH / (steps.size() + 1) - 3, 2, 14);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double high = Math.max(2, TALL * Math.sqrt((step.added() + step.removed()) / (double) Math.max(1, most)));
            String color = "var(--rj-user-" + colors.getOrDefault(step.authorId(), 6) + ")";
            rect(svg, (x(i) + x(i + 1)) / 2 - wide / 2, FLOOR - high, wide, high, color);
        }
        named.forEach(version -> rect(svg, x(index(version.version())), 4, 1, 74, "var(--rj-line-control)"));
        return svg.append("</svg>").toString();
    }

    private double x(int index) {
        return steps.isEmpty() ? 0 : (double) WIDTH * index / steps.size();
    }

    private static void rect(StringBuilder svg, double x, double y, double w, double h, String fill) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"1\" fill=\"%s\"/>",
                x,
                y,
                Math.max(0, w),
                h,
                fill));
    }
}
