package org.rejoinder.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Act;
import org.rejoinder.ui.parts.Avatar;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.InlineDiff;

/// Two versions side by side, or one with the words of both; each change can be brought back by itself.
final class CompareGrid extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Comparison.Row> bringBack;
    private final List<Component> changed = new ArrayList<>();
    private int at = -1;
    private transient @Nullable Past shown;

    CompareGrid(Consumer<Comparison.Row> bringBack) {
        this.bringBack = bringBack;
        setClassName("cmp-g");
        Dom.labelled(this, "region", "The two versions");
        getElement().setAttribute("tabindex", "0");
    }

    void show(Past past, Component before, Component after, boolean inOne, boolean mayBringBack) {
        removeAll();
        changed.clear();
        at = -1;
        shown = past;
        Dom.toggle(this, "in-one", inOne);
        add(before, after);
        Comparison comparison = Comparison.of(past.before().text(), past.after().text());
        comparison.rows().forEach(row -> {
            if (inOne) {
                one(row, mayBringBack);
            } else {
                both(row, mayBringBack);
            }
        });
    }

    private void both(Comparison.Row row, boolean mayBringBack) {
        Div left = cell(row.beforeNumber());
        Div right = cell(row.afterNumber());
        if (row.same()) {
            left.add(Dom.p("lt same", row.before()));
            right.add(Dom.p("lt same", row.after()));
        } else {
            left.add(InlineDiff.before(row.before(), row.after()));
            right.add(InlineDiff.after(row.before(), row.after()));
            mark(left);
            touched(row).ifPresent(right::add);
            if (mayBringBack) {
                left.add(back(row));
            }
        }
        add(left, right);
    }

    private void one(Comparison.Row row, boolean mayBringBack) {
        Div cell = cell(Math.max(row.beforeNumber(), row.afterNumber()));
        if (row.same()) {
            cell.add(Dom.p("lt same", row.after()));
        } else {
            InlineDiff difference = new InlineDiff(row.before(), row.after());
            difference.addClassName("lt");
            cell.add(difference);
            mark(cell);
            touched(row).ifPresent(cell::add);
            if (mayBringBack) {
                cell.add(back(row));
            }
        }
        add(cell);
    }

    /// Who changed it, and when.
    private Optional<Component> touched(Comparison.Row row) {
        Past past = shown;
        return past == null
                ? Optional.empty()
                : Optional.ofNullable(past.touches().get(row.afterNumber())).map(touch -> by(past, touch));
    }

    private static Component by(Past past, Touch touch) {
        Span by = Dom.span("by", "");
        touch.authorIds().stream()
                .limit(3)
                .forEach(id -> by.add(Dom.hidden(new Avatar(past.name(id), past.color(id), past.name(id)).small())));
        by.add(Dom.span("", past.people(touch.authorIds()) + ", " + Words.when(touch.at(), Instant.now())));
        if (!touch.cameBy().isEmpty()) {
            by.add(Dom.span("t3", touch.cameBy()));
        }
        return Dom.div("bk", by);
    }

    private static Div cell(int number) {
        Div cell = Dom.div("cmp-c");
        if (number > 0) {
            cell.add(Dom.span("pn", "¶" + number));
        }
        return cell;
    }

    private void mark(Div cell) {
        changed.add(cell);
        cell.getElement().setAttribute("tabindex", "-1");
    }

    private Component back(Comparison.Row row) {
        String what = row.before().isEmpty() ? "Take it out again" : "Bring back ¶" + row.beforeNumber();
        return Dom.div("bk", Act.outline(what, () -> bringBack.accept(row)).with("history"));
    }

    /// Goes to the next change, or the one before; says which of how many.
    String step(int delta) {
        if (changed.isEmpty()) {
            return "No changes";
        }
        if (at >= 0) {
            Dom.toggle(changed.get(at), "is-on", false);
        }
        at = at < 0 && delta < 0 ? changed.size() - 1 : Math.floorMod(at + delta, changed.size());
        Component cell = changed.get(at);
        Dom.toggle(cell, "is-on", true);
        cell.getElement().executeJs("this.scrollIntoView({block:'center'}); this.focus({preventScroll:true})");
        return at + 1 + " of " + changed.size();
    }
}
