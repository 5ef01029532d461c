package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/// What becomes of words that a window could not send before it was closed or broke, and several windows on one
/// letter: whose steps are undone, and going where another goes.
@ExtendWith(House.class)
class TogetherIT {

    private final Server server = House.server();

    @Test
    void wordsOfAClosedWindowAreSentByTheNext() {
        outlives(Page::close);
    }

    @Test
    void wordsOfAWindowThatBrokeAreSentByTheNext() {
        outlives(TogetherIT::crash);
    }

    private void outlives(Consumer<Page> end) {
        Workbench ada = new Workbench(House.window());
        BrowserContext browser = ada.page().context();
        String letter = ada.newLetter(server, "Kept");
        ada.type("Before. ");
        ada.awaitSaved();
        server.kill();
        ada.type("Meanwhile. ");
        ada.awaitStatus("Kept in this browser");
        end.accept(ada.page());
        server.start();

        Workbench next = new Workbench(browser.newPage());
        next.open(server.url(letter)).ready();
        next.awaitText("Before. Meanwhile.");
        next.awaitSaved();
        assertThat(Letters.text(letter.substring("/letters/".length()))).isEqualTo("Before. Meanwhile. ");
    }

    private static void crash(Page page) {
        try {
            page.navigate("chrome://crash");
        } catch (PlaywrightException crashed) {
            assertThat(crashed).hasMessageContaining("crash");
        }
    }

    /// The page's session with the server has ended, as after a night with the lid closed.
    @Test
    void aSessionThatEndedLosesNothingAndThePageComesBackByItself() {
        Workbench ada = new Workbench(House.window());
        String letter = ada.newLetter(server, "After a night");
        ada.type("Before. ");
        ada.awaitSaved();
        ada.page().evaluate("window.before = true");
        for (Cookie cookie : ada.page().context().cookies()) {
            cookie.value = "ended";
            ada.page().context().addCookies(List.of(cookie));
        }
        ada.type("Meanwhile. ");
        ada.tab("Checklist");
        ada.page().waitForFunction("!window.before");
        ada.ready();
        ada.awaitText("Before. Meanwhile.");
        ada.typeAtEnd("After. ");
        ada.awaitSaved();
        assertThat(Letters.text(letter.substring("/letters/".length()))).isEqualTo("Before. Meanwhile. After. ");
    }

    /// No file of the server may grow or be written to, as on a full disk.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatTakesNothingIsSaidAndTypingGoesOn() throws Exception {
        Workbench ada = new Workbench(House.window());
        String letter = ada.newLetter(server, "A full disk");
        ada.type("Before. ");
        ada.awaitSaved();
        files("0");
        try {
            ada.type("Meanwhile. ");
            ada.awaitStatus("The server cannot save at the moment.*Kept in this browser");
        } finally {
            files("unlimited");
        }
        ada.type("After. ");
        ada.awaitSaved();
        assertThat(Letters.text(letter.substring("/letters/".length()))).isEqualTo("Before. Meanwhile. After. ");
    }

    private void files(String bytes) throws Exception {
        Process limit = new ProcessBuilder("prlimit", "--pid", "" + server.pid(), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start();
        assertThat(limit.waitFor()).isZero();
    }

    @Test
    void everyoneUndoesTheirOwnSteps() {
        Workbench ada = new Workbench(House.window());
        String letter = ada.newLetter(server, "Two hands");
        ada.type("Ada begins. ");
        ada.awaitSaved();
        Workbench ben = new Workbench(House.window());
        ben.open(server.url(letter)).ready();
        ben.typeAtEnd("Ben goes on. ");
        ada.awaitText("Ben goes on.");
        ada.press("Control+z");
        ben.awaitNoText("Ada begins.");
        ben.awaitText("Ben goes on.");
        ben.press("Control+z");
        ada.awaitNoText("Ben goes on.");
        ada.press("Control+y");
        ben.awaitText("Ada begins.");
    }

    @Test
    void oneGoesWhereAnotherGoes() {
        String id =
                Letters.make("A long walk", "A line of the letter to walk past.\n\n".repeat(150) + "The last line.");
        Workbench ada = new Workbench(House.window());
        ada.open(server.url("/letters/" + id)).ready();
        Workbench ben = new Workbench(House.window());
        ben.open(server.url("/letters/" + id)).ready();
        ada.letterText().focus();
        ada.press("Control+Home");
        Locator last = ben.page().locator(".cm-line").filter(new Locator.FilterOptions().setHasText("The last line."));
        ben.button("Follow").click();
        assertThat(last).hasCount(0);
        ada.typeAtEnd(" Here.");
        assertThat(last).hasText("The last line. Here.");
        assertThat(last).isInViewport();
    }
}
