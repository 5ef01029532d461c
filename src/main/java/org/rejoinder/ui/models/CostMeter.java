package org.rejoinder.ui.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.rejoinder.assistant.Models.Spending;
import org.rejoinder.ui.parts.Dom;

/// What models have cost: this letter, and today against its bound.
public final class CostMeter extends Div {

    private static final long serialVersionUID = 1L;

    private final Dom.Block bar = Dom.hidden(Dom.el("i", "mb"));
    private final Span here = Dom.span("", "");
    private final Span today = Dom.span("", "");

    public CostMeter() {
        setClassName("meter");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Cost");
        add(bar, here, Dom.grow(), today);
    }

    public void show(Spending letter, Spending day) {
        here.setText(Money.used(letter) + " here");
        show(day);
    }

    public void show(Spending day) {
        today.setText(Money.ofBound(day));
        bar.getElement().getStyle().set("--v", Money.share(day) + "%");
    }
}
