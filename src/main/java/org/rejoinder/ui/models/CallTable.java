package org.rejoinder.ui.models;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.rejoinder.assistant.Models.ModelCall;
import org.rejoinder.ui.desk.Words;
import org.rejoinder.ui.parts.Dom;

/// The newest calls, a row each.
final class CallTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> HEADS =
            List.of("When", "Task", "Model", "Prompt", "First word", "In all", "Tokens", "Cost", "Outcome");

    CallTable() {
        setClassName("calls-in");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Calls to models, newest first");
    }

    void show(List<ModelCall> calls, String currency) {
        removeAll();
        if (calls.isEmpty()) {
            add(Dom.p("t3", "No model was asked yet."));
            return;
        }
        Dom.Block head = Dom.el("tr", "");
        HEADS.forEach(title -> {
            Dom.Block cell = Dom.text("th", "", title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        Dom.Block body = Dom.el("tbody", "");
        calls.forEach(call -> body.add(row(call, currency)));
        add(Dom.el("table", "calls", Dom.el("thead", "", head), body));
    }

    private static Dom.Block row(ModelCall call, String currency) {
        Dom.Block row = Dom.el("tr", "answered".equals(call.outcome()) ? "" : "off");
        List.of(
                        Words.clock(call.at()),
                        call.task(),
                        call.model(),
                        "v" + call.promptVersion(),
                        millis(call.firstWordMillis()),
                        millis(call.totalMillis()),
                        String.format(Locale.ENGLISH, "%,d + %,d", call.inputTokens(), call.outputTokens()),
                        call.cost().signum() == 0 ? "" : Money.amount(call.cost(), currency),
                        call.note().isEmpty() ? call.outcome() : call.outcome() + ": " + call.note())
                .forEach(text -> row.add(Dom.text("td", "", text)));
        return row;
    }

    private static String millis(long millis) {
        return millis < 0 ? "" : String.format(Locale.ENGLISH, "%,d ms", millis);
    }
}
