package org.rejoinder.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/// Plain elements with a class of the style sheet, said in one line.
public final class Dom {

    private Dom() {}

    public static Div div(String classes, Component... children) {
        Div div = new Div(children);
        div.setClassName(classes);
        return div;
    }

    public static Span span(String classes, String text) {
        Span span = new Span(text);
        span.setClassName(classes);
        return span;
    }

    public static Span span(String classes, Component... children) {
        Span span = new Span(children);
        span.setClassName(classes);
        return span;
    }

    public static Paragraph p(String classes, String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.setClassName(classes);
        return paragraph;
    }

    public static Block el(String tag, String classes, Component... children) {
        Block block = new Block(tag);
        block.add(children);
        block.getElement().setAttribute("class", classes);
        return block;
    }

    public static Block text(String tag, String classes, String text) {
        Block block = el(tag, classes);
        block.getElement().setText(text);
        return block;
    }

    public static Span grow() {
        return span("grow", "");
    }

    public static Block kbd(String key) {
        return text("kbd", "", key);
    }

    public static Anchor link(String href, String classes, Component... children) {
        Anchor anchor = new Anchor(href, children);
        anchor.setClassName(classes);
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    /// Marks what only the eye needs.
    public static <T extends Component> T hidden(T component) {
        component.getElement().setAttribute("aria-hidden", "true");
        return component;
    }

    public static <T extends Component> T labelled(T component, String role, String label) {
        component.getElement().setAttribute("role", role).setAttribute("aria-label", label);
        return component;
    }

    public static void toggle(Component component, String name, boolean on) {
        component.getElement().getClassList().set(name, on);
    }

    /// Any element that has children.
    @Tag("div")
    public static final class Block extends Component implements HasComponents {

        private static final long serialVersionUID = 1L;

        Block(String tag) {
            super(new Element(tag));
        }

        public Block with(Component... children) {
            add(children);
            return this;
        }
    }
}
