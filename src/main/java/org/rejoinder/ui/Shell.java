package org.rejoinder.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/// The page that all views stand in: theme, fonts, styles, and the theme chosen in this browser before the
/// first paint.
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content")
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles/tokens.css")
@CssImport("./styles/icons.css")
@CssImport("./styles/components.css")
@CssImport("./styles/workbench.css")
@CssImport("./styles/frame.css")
@CssImport("./styles/exchange.css")
@CssImport("./styles/audience.css")
@CssImport("./styles/start.css")
@CssImport("./styles/map.css")
@CssImport("./styles/models.css")
@JsModule("./ui/patience.ts")
@JsModule("./ui/window.ts")
public class Shell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    private static final String FIRST = """
            document.documentElement.lang = 'en';
            var kept = localStorage.getItem('rejoinder.theme');
            if (kept) document.documentElement.dataset.theme = kept;
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(Inline.Position.PREPEND, FIRST, Inline.Wrapping.JAVASCRIPT);
        settings.addFavIcon(Inline.Position.APPEND, "icon", "icons/rejoinder.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("description", "A workbench for open letters that can be heard.");
    }
}
