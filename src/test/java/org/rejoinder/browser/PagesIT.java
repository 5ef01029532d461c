package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
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

    static Set<String> pages() {
        return PAGES.keySet();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isCleanAndReachable(String name) {
        Page page = House.window();
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> report(message, errors));
        page.onPageError(errors::add);
        for (int width : List.of(1440, 1024, 390)) {
            page.setViewportSize(width, width < 800 ? 844 : 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(House.server().url(PAGES.get(name).replace("ID", sample())));
            settled(page, name);
            List.of(ColorScheme.LIGHT, ColorScheme.DARK).forEach(scheme -> isClean(page, name, width, scheme));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", name, width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(errors).isEmpty();
    }

    private static void isClean(Page page, String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running')");
        String look = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(look + ".png")));
        assertThat(Axe.violations(page, scheme)).as(look).isEmpty();
    }

    /// What the other tests rest on: whatever is wrong with a page is seen.
    @Test
    void whatIsWrongIsFound() {
        Page page = House.window();
        page.navigate(House.server().url("/letters/" + sample() + "/read"));
        settled(page, "read");
        page.evaluate("""
                () => document.querySelector('main, article').insertAdjacentHTML('beforeend',
                    '<img src="data:,"><p style="color:#999;background:#aaa">pale</p>')""");
        assertThat(Axe.violations(page, ColorScheme.LIGHT))
                .anyMatch(said -> said.startsWith("image-alt"))
                .anyMatch(said -> said.startsWith("color-contrast"));
        assertThat(Axe.violations(page, ColorScheme.DARK))
                .singleElement()
                .asString()
                .startsWith("color-contrast");
    }

    /// The picture of the README: `target/pages/workbench.png`, kept as `docs/workbench.png`.
    @Test
    void theWorkbenchAsTheReadmeShowsIt() {
        Workbench ada = new Workbench(House.window())
                .open(House.server().url("/letters/" + sample()))
                .ready();
        assertThat(ada.page().locator(".asst .tab .cnt").first()).isVisible();
        assertThat(ada.marks().first()).isVisible();
        ada.letterText().focus();
        ada.press("F8");
        assertThat(ada.page().locator(".rj-pop")).isVisible();
        ada.tab("Rebuttals");
        assertThat(ada.rebuttals().first()).isVisible();
        ada.page().mouse().move(0, 0);
        ada.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("workbench.png")));
        assertThat(Axe.violations(ada.page(), ColorScheme.LIGHT)).isEmpty();
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
        assertThat(Axe.violations(ada.page(), ColorScheme.LIGHT)).isEmpty();
        ada.press("Escape");
        ada.press("Control+k");
        assertThat(ada.page().locator("rj-palette [role=option]").first()).isVisible();
        assertThat(Axe.violations(ada.page(), ColorScheme.LIGHT)).isEmpty();
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
}
