package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page, wide and on a phone, light and dark: axe finds nothing, the browser reports no error, nothing
/// hangs over the edge. Pictures of them all are kept under `target/pages`.
@ExtendWith(House.class)
class PagesIT {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final Map<String, String> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("start", "/"),
            Map.entry("letter", "/letters/ID"),
            Map.entry("exchange", "/letters/ID/exchange"),
            Map.entry("map", "/letters/ID/map"),
            Map.entry("history", "/letters/ID/history"),
            Map.entry("read", "/letters/ID/read"),
            Map.entry("audiences", "/audiences"),
            Map.entry("audience", "/audiences/city-council?letter=ID"),
            Map.entry("talk", "/start"),
            Map.entry("approach", "/approach"),
            Map.entry("models", "/models"),
            Map.entry("gone", "/letters/nowhere")));

    static Stream<Arguments> looks() {
        return PAGES.keySet().stream()
                .flatMap(page -> Stream.of(1440, 1024, 390).map(width -> Arguments.of(page, width)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("looks")
    void isCleanAndReachable(String name, int width) {
        Page page = House.window(width, width < 800 ? 844 : 900, ColorScheme.LIGHT);
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> report(message, errors));
        page.onPageError(errors::add);
        page.navigate(House.server().url(PAGES.get(name).replace("ID", sample())));
        settled(page, name);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running')");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(
                            name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            assertThat(violations(page, scheme))
                    .as("%s at %d, %s", name, width, scheme)
                    .isEmpty();
        }
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(errors).isEmpty();
    }

    /// The picture of the README: `target/pages/workbench.png`, kept as `docs/workbench.png`.
    @Test
    void theWorkbenchAsTheReadmeShowsIt() {
        Workbench ada = new Workbench(House.window())
                .open(House.server().url("/letters/" + sample()))
                .ready();
        assertThat(ada.page().locator(".asst .tab .cnt").first()).isVisible();
        ada.letterText().focus();
        ada.press("F8");
        assertThat(ada.page().locator(".rj-pop")).isVisible();
        ada.tab("Rebuttals");
        assertThat(ada.rebuttals().first()).isVisible();
        ada.page().mouse().move(0, 0);
        ada.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("workbench.png")));
        assertThat(violations(ada.page())).isEmpty();
    }

    @Test
    void thePaletteAMenuAndTheFindingAreCleanToo() {
        Workbench ada = new Workbench(House.window());
        ada.newLetter(House.server(), "Open things");
        ada.type("Dear all,\n\nAren't you afraid that nobody will come home at night?");
        assertThat(ada.marks().first()).isVisible();
        ada.press("F8");
        assertThat(ada.page()
                        .getByRole(com.microsoft.playwright.options.AriaRole.DIALOG)
                        .first())
                .isVisible();
        assertThat(violations(ada.page())).isEmpty();
        ada.press("Escape");
        ada.press("Control+k");
        assertThat(ada.page().locator("rj-palette [role=option]").first()).isVisible();
        assertThat(violations(ada.page())).isEmpty();
    }

    private static void report(ConsoleMessage message, List<String> errors) {
        if (message.type().equals("error")) {
            errors.add(message.text());
        }
    }

    /// Until what belongs to the page is there.
    private static void settled(Page page, String name) {
        if (name.equals("read")) {
            assertThat(page.locator("article, main").first()).isVisible();
            return;
        }
        assertThat(page.locator("header.topbar")).isVisible();
        assertThat(page.locator("main").first()).isVisible();
        if (name.equals("letter")) {
            assertThat(page.locator(".asst .tab .cnt").first()).isVisible();
        }
        if (name.equals("map")) {
            assertThat(page.locator("rj-map [data-n]").first()).isVisible();
        }
        page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running')");
    }

    private static String sample() {
        return Letters.titled("Evening hours at Weir Lane");
    }

    private static List<String> violations(Page page) {
        return violations(page, ColorScheme.LIGHT);
    }

    /// The dark page is the light one in other colours: there only the rules about colours can say more.
    private static List<String> violations(Page page, ColorScheme scheme) {
        // Vaadin's own bar for a lost connection is empty and outside of every page.
        AxeBuilder axe = new AxeBuilder(page).exclude("vaadin-connection-indicator");
        if (scheme == ColorScheme.DARK) {
            axe.withRules(List.of("color-contrast", "link-in-text-block"));
        }
        return axe.analyze().getViolations().stream().map(PagesIT::said).toList();
    }

    private static String said(Rule rule) {
        List<String> where = rule.getNodes().stream()
                .map(node -> node.getTarget() + " "
                        + node.getHtml().lines().findFirst().orElse(""))
                .limit(4)
                .toList();
        return rule.getId() + ": " + rule.getHelp() + " " + where;
    }
}
