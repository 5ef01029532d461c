package org.rejoinder.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.ToIntFunction;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Dom;

/// How the findings and the unanswered rebuttals of a letter came and went along its way, as two lines of steps
/// under the timeline.
final class Curve extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int WIDE = 1176;
    private static final int HIGH = 20;
    private static final int ROOM = 3;
    private static final String FINDINGS = "var(--rj-mark-soften)";
    private static final String UNANSWERED = "var(--rj-plum)";
    private static final String DASHES = "4 3";

    @Override
    protected Div initContent() {
        return Dom.div("tl-c");
    }

    void clear() {
        getContent().removeAll();
    }

    /// `counted` by version; the second line only where somebody might answer.
    void show(Scale scale, NavigableMap<Long, Counted> counted, boolean answered) {
        clear();
        int most = Math.max(
                1,
                counted.values().stream()
                        .mapToInt(each -> most(each, answered))
                        .max()
                        .orElse(1));
        StringBuilder svg = new StringBuilder(1024)
                .append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1176 20\" preserveAspectRatio=\"none\">");
        line(svg, scale, counted, Counted::findings, most, FINDINGS, "");
        if (answered) {
            line(svg, scale, counted, Counted::unanswered, most, UNANSWERED, DASHES);
        }
        getContent().add(Dom.labelled(new Svg(svg.append("</svg>").toString()), "img", said(counted, answered)));
    }

    private static int most(Counted counted, boolean answered) {
        return answered ? Math.max(counted.findings(), counted.unanswered()) : counted.findings();
    }

    private static void line(
            StringBuilder svg,
            Scale scale,
            NavigableMap<Long, Counted> counted,
            ToIntFunction<Counted> count,
            int most,
            String color,
            String dashes) {
        StringBuilder path = new StringBuilder();
        for (Map.Entry<Long, Counted> each : counted.entrySet()) {
            double x = WIDE * scale.at(each.getKey()) / scale.length();
            double y = HIGH - ROOM - (HIGH - 2.0 * ROOM) * count.applyAsInt(each.getValue()) / most;
            path.append(String.format(Locale.ROOT, path.isEmpty() ? "M%.1f %.1f" : "H%.1fV%.1f", x, y));
        }
        svg.append("<path fill=\"none\" stroke-width=\"1.5\" vector-effect=\"non-scaling-stroke\" stroke=\"")
                .append(color)
                .append("\" stroke-dasharray=\"")
                .append(dashes)
                .append("\" d=\"")
                .append(path)
                .append('H')
                .append(WIDE)
                .append("\"/>");
    }

    /// “Findings: 5 at most, 3 now. Unanswered rebuttals: 6 at most, 2 now.”
    private static String said(NavigableMap<Long, Counted> counted, boolean answered) {
        String findings = "Findings: " + told(counted, Counted::findings);
        return answered ? findings + " Unanswered rebuttals: " + told(counted, Counted::unanswered) : findings;
    }

    private static String told(NavigableMap<Long, Counted> counted, ToIntFunction<Counted> count) {
        int most = counted.values().stream().mapToInt(count).max().orElse(0);
        int last = counted.isEmpty() ? 0 : count.applyAsInt(counted.lastEntry().getValue());
        return most + " at most, " + last + " at the end.";
    }

    /// What the lines are, with their numbers at a version.
    static List<Component> legend(NavigableMap<Long, Counted> counted, long version, boolean answered) {
        Map.Entry<Long, Counted> at = counted.floorEntry(version);
        if (at == null) {
            return List.of();
        }
        Component findings = key(FINDINGS, "", Words.count(at.getValue().findings(), "finding", "findings"));
        Component unanswered = key(UNANSWERED, DASHES, at.getValue().unanswered() + " unanswered");
        return answered ? List.of(findings, unanswered) : List.of(findings);
    }

    private static Component key(String color, String dashes, String words) {
        Svg line = new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 6\"><path d=\"M0 3H16\""
                + " stroke=\"" + color + "\" stroke-width=\"1.5\" stroke-dasharray=\"" + dashes + "\"/></svg>");
        return Dom.span("tl-key", Dom.hidden(line), Dom.span("num", words));
    }
}
