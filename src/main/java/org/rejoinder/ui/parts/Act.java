package org.rejoinder.ui.parts;

import com.vaadin.flow.component.html.NativeButton;

/// A button that names its act; icon-only ones carry the name as their label and tooltip.
public final class Act extends NativeButton {

    private static final long serialVersionUID = 1L;

    private Act(String classes, Runnable act) {
        setClassName(classes);
        getElement().setAttribute("type", "button");
        addClickListener(click -> act.run());
    }

    public static Act ghost(String text, Runnable act) {
        return new Act("btn", act).words(text);
    }

    public static Act outline(String text, Runnable act) {
        return new Act("btn btn-outline", act).words(text);
    }

    public static Act primary(String text, Runnable act) {
        return new Act("btn btn-primary", act).words(text);
    }

    public static Act plum(String text, Runnable act) {
        return new Act("btn btn-plum btn-lg", act).words(text);
    }

    public static Act icon(String icon, String label, Runnable act) {
        Act button = new Act("btn btn-icon", act).named(label);
        button.add(new Icon(icon));
        return button;
    }

    public static Act smallIcon(String icon, String label, Runnable act) {
        Act button = new Act("btn btn-icon sm", act).named(label);
        button.add(new Icon(icon, "ic-14"));
        return button;
    }

    public static Act bare(String classes, Runnable act) {
        return new Act(classes, act);
    }

    public Act with(String icon) {
        addComponentAsFirst(new Icon(icon, "ic-14"));
        return this;
    }

    /// Adds style classes, separated by spaces.
    public Act classed(String names) {
        addClassNames(names.split(" "));
        return this;
    }

    /// Says what it is to those who cannot see the icon, and on hover to those who can.
    public Act named(String label) {
        getElement().setAttribute("aria-label", label).setAttribute("title", label);
        return this;
    }

    /// Opens a menu.
    public Act menu() {
        getElement().setAttribute("aria-haspopup", "menu");
        return this;
    }

    private Act words(String text) {
        add(Dom.span("lb", text));
        return this;
    }
}
