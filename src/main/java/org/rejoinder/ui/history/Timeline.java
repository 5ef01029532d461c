package org.rejoinder.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rejoinder.collab.History.Step;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Dom;

/// The way of a letter from its beginning to now: a column for each while of work, stacked by author, the days
/// below, the names above, and two handles that choose what is compared.
final class Timeline extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 1176;
    private static final int TALL = 56;
    private static final double FLAGS_APART = 9;
    private static final double DAYS_APART = 5;

    private final Div people = Dom.div("who4");
    private final Div left = Dom.div("tl-l");
    private final Div keys = Dom.div("who4");
    private final Div picture = Dom.div("tl-p");
    private final Curve curve = new Curve();
    private final Handles handles;

    /// `player` stands beside it; `chosen` gets the versions of A and B.
    Timeline(Component player, BiConsumer<Long, Long> chosen) {
        handles = new Handles(chosen);
        left.add(player, people, keys);
        getContent().add(left, Dom.div("tl-r", picture, curve, handles));
    }

    @Override
    protected Div initContent() {
        return Dom.labelled(Dom.div("tl"), "region", "Timeline");
    }

    void show(Past past) {
        Scale scale = Scale.of(past, Instant.now());
        long a = past.before().version();
        long b = past.after().version();
        handles.show(scale, a, b);
        picture.removeAll();
        Svg svg = new Svg(draw(scale, past, a, b));
        picture.add(Dom.labelled(svg, "img", said(past)));
        flags(scale, past);
        days(scale);
        legend(past);
    }

    /// What was counted of the letter's versions since it was shown.
    void show(Counting.Told told) {
        curve.show(Scale.of(told.past(), Instant.now()), told.versions(), told.answered());
        keys.removeAll();
        keys.add(Curve.legend(told.versions(), told.past().after().version(), told.answered()));
    }

    private static String said(Past past) {
        if (past.steps().isEmpty()) {
            return "Nothing was written yet";
        }
        return Words.count(past.stretches().size(), "stretch of work", "stretches of work") + ", the first "
                + Words.when(past.steps().getFirst().began(), Instant.now());
    }

    private void legend(Past past) {
        people.removeAll();
        past.steps().stream()
                .map(Step::authorId)
                .distinct()
                .limit(6)
                .forEach(id ->
                        people.add(Dom.span("u" + past.color(id), Dom.el("i", "sw2"), Dom.span("ell", past.name(id)))));
    }

    /// The names, newest first when there is no room for all.
    private void flags(Scale scale, Past past) {
        double free = Double.MAX_VALUE;
        for (var named : past.named()) {
            double at = 100 * scale.at(named.version()) / scale.length();
            boolean room = free - at >= FLAGS_APART;
            var flag = Dom.span("tl-f", room ? Dom.span("ell", named.name()) : Dom.span("", ""));
            flag.getStyle().set("left", percent(at)).set("--w", percent(room ? Math.min(free, 100) - at : 0));
            picture.add(Dom.hidden(flag));
            free = room ? at : free;
        }
    }

    private void days(Scale scale) {
        double last = -DAYS_APART;
        for (Scale.Day day : scale.days()) {
            double at = 100 * day.at() / scale.length();
            if (at - last >= DAYS_APART) {
                var label = Dom.span("tl-d", day.name());
                label.getStyle().set("left", percent(at));
                picture.add(label);
                last = at;
            }
        }
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String draw(Scale scale, Past past, long a, long b) {
        StringBuilder svg = new StringBuilder(1024);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1176 60\" preserveAspectRatio=\"none\">");
        double unit = WIDTH / scale.length();
        double from = scale.at(a) * unit;
        rect(svg, from, 0, scale.at(b) * unit - from, 60, "var(--rj-ink-soft)");
        int most = scale.columns().stream().mapToInt(Scale.Column::sum).max().orElse(1);
        double wide = Math.clamp(unit - 2, 1.5, 7);
        scale.columns().forEach(column -> stack(svg, column, past, (column.at() + 0.5) * unit - wide / 2, wide, most));
        return svg.append("</svg>").toString();
    }

    private static void stack(StringBuilder svg, Scale.Column column, Past past, double x, double wide, int most) {
        double high = Math.max(3, TALL * Math.sqrt(column.sum() / (double) Math.max(1, most)));
        double floor = 60;
        for (Map.Entry<String, Integer> work : column.work().entrySet()) {
            double part = high * work.getValue() / Math.max(1, column.sum());
            floor -= part;
            rect(svg, x, floor, wide, Math.max(0.8, part - 0.8), "var(--rj-user-" + past.color(work.getKey()) + ")");
        }
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
