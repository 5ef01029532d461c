package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;

/// A few choices side by side, one of which holds.
public final class Seg extends Composite<Rows> {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final Map<String, Div> options = new LinkedHashMap<>();

    public Seg(String label, String classes) {
        this.label = label;
        getContent().setClassName(classes);
    }

    @Override
    protected Rows initContent() {
        return new Rows("radiogroup", label);
    }

    public void option(String id, String text, Runnable act) {
        option(id, text, "", act);
    }

    public void option(String id, String text, String icon, Runnable act) {
        Div option = Dom.div("");
        if (!icon.isEmpty()) {
            option.add(new Icon(icon, "ic-14"));
        }
        option.add(Dom.span("", text), Dom.text("b", "num", ""));
        option.getElement().setAttribute("role", "radio").setAttribute("data-row", id);
        option.addClickListener(click -> act.run());
        options.put(id, option);
        getContent().add(option);
    }

    public void choose(String id) {
        options.forEach(
                (each, option) -> option.getElement().setAttribute("aria-checked", Boolean.toString(each.equals(id))));
    }

    public void count(String id, int count) {
        Div option = options.get(id);
        if (option != null) {
            option.getElement()
                    .getChild(option.getElement().getChildCount() - 1)
                    .setText(Integer.toString(count));
        }
    }
}
