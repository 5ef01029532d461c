package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The workbench as a person meets it: what can be read on the screen and what keys do.
final class Workbench {

    private final Page page;

    Workbench(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    Workbench open(String url) {
        page.navigate(url);
        return this;
    }

    /// Waits until the open letter can be typed in.
    Workbench ready() {
        assertThat(letterText()).isVisible();
        awaitSaved();
        return this;
    }

    Locator assistant() {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Assistant"));
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^" + name.replaceAll("[^\\w ]", "\\\\$0"))))
                .first();
    }

    /// Chooses from what the palette offers.
    void pick(String name) {
        page.locator("rj-palette")
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    /// Makes a letter by the palette and waits until it can be typed in; its path comes back.
    String newLetter(Server server, String title) {
        open(server.url("/"));
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Explorer")))
                .isVisible();
        run("New letter");
        Locator field = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Title"));
        field.fill(title);
        field.press("Enter");
        page.waitForURL(Pattern.compile(".*/letters/.*"));
        assertThat(letterText()).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    /// Runs an action by its name from the palette.
    void run(String action) {
        Locator asked = page.locator("rj-palette").getByRole(AriaRole.COMBOBOX);
        page.keyboard().press("Control+k");
        asked.fill(action);
        page.locator("rj-palette")
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(action))
                .first()
                .click();
    }

    Locator letterText() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Letter text"));
    }

    void type(String text) {
        letterText().focus();
        page.keyboard().type(text);
    }

    void typeAtEnd(String text) {
        letterText().focus();
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
    }

    void press(String keys) {
        page.keyboard().press(keys);
    }

    String text() {
        return letterText().innerText();
    }

    void awaitText(String text) {
        assertThat(letterText()).containsText(text);
    }

    void awaitNoText(String text) {
        assertThat(letterText()).not().containsText(text);
    }

    /// What the status bar says of the letter's safety.
    void awaitStatus(String words) {
        assertThat(page.getByLabel("Letter status")).containsText(Pattern.compile(words));
    }

    /// Until every word typed here is confirmed, and the status bar says so.
    void awaitSaved() {
        page.waitForFunction("() => document.querySelector('letter-editor')?.confirmed?.()"
                + ".then(() => true, () => false) ?? false");
        awaitStatus("Saved");
    }

    Locator marks() {
        return page.locator("letter-editor .rj-sq");
    }

    void tab(String name) {
        assistant()
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
    }

    void chooseAudience(String name) {
        run("Choose who might answer");
        pick(name);
    }

    Locator rebuttals() {
        return page.locator("[data-rebuttal]");
    }
}
