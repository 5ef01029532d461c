package org.rejoinder.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Asks axe about a page, in the page itself: its builder opens a second page for each question, which takes as
/// long as the answer.
final class Axe {

    private static final String SOURCE = source();

    // Vaadin's own bar for a lost connection is empty and outside of every page.
    private static final String RUN = """
            async rules => {
                const options = rules.length ? {runOnly: {type: 'rule', values: rules}} : {};
                const said = await axe.run({exclude: ['vaadin-connection-indicator']}, {...options, resultTypes: ['violations']});
                return said.violations.map(each => each.id + ': ' + each.help + ' '
                    + each.nodes.slice(0, 4).map(node => node.target + ' ' + node.html.split('\\n')[0]).join(', '));
            }""";

    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /// What axe finds wrong, one line a rule. The dark page is the light one in other colours: there only the
    /// rules about colours can say more.
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, ColorScheme scheme) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN, scheme == ColorScheme.DARK ? OF_COLOURS : List.of());
    }

    private static String source() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
