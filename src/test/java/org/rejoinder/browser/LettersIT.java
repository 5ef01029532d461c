package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters as things: kept in folders, found, binned and brought back, brought in from elsewhere; and letters
/// of every kind: empty, very long, from right to left, full of emoji.
@ExtendWith(House.class)
class LettersIT {

    private static final Map<String, String> KINDS = Map.of(
            "empty", "",
            "emoji",
                    "Dear 👩‍👩‍👧‍👦,\n\nWe ❤️ the café́ and the 🏳️‍🌈 flag. Aren't you afraid that 𝒹𝑜𝑔𝓈 will bark? 👍🏽",
            "hebrew", "חברים יקרים,\n\nאנחנו כותבים לכם על הספרייה. You never listen to us.\n\nבברכה",
            "crlf", "Dear all,\r\n\r\nThe first line\r\nand the second. You never listen.\r\n");

    @ParameterizedTest
    @ValueSource(strings = {"empty", "emoji", "hebrew", "crlf"})
    void everyKindOfLetterIsOpenedAndTypedIn(String kind) {
        String id = Letters.make("Kind " + kind, KINDS.get(kind));
        Workbench ada = open(id);
        ada.typeAtEnd(" Ada 🖋️ was here.");
        ada.awaitSaved();
        ada.awaitText("was here.");
        String before = KINDS.get(kind).replace("\r\n", "\n");
        assertThat(Letters.text(id))
                .startsWith(before.strip())
                .endsWith("Ada 🖋️ was here.")
                .doesNotContain("\r");
        if (before.contains("never") || before.contains("afraid")) {
            assertThat(ada.marks().first()).isVisible();
        }
    }

    @Test
    void aLetterOfAMegabyteIsStillWrittenInAtOnce() {
        String line = "This line of the long letter says nothing that anybody would mind at all. ";
        String id = Letters.make("A long letter", (line.repeat(8) + "\n\n").repeat(1_700));
        Workbench ada = open(id);
        ada.letterText().focus();
        ada.press("Control+End");
        ada.page().keyboard().type("The very end.");
        ada.awaitText("The very end.");
        ada.awaitSaved();
        assertThat(Letters.text(id)).hasSizeGreaterThan(1_000_000).endsWith("The very end.");
        assertThat(ada.button("Earlier paragraphs")).isVisible();
        assertThat(ada.page().locator(".ol .row").last()).containsText("¶1701");
        assertThat(ada.button("Show the next 100")).isVisible();
        assertThat(ada.page().locator("[data-id].fr, .fl .fr").count()).isLessThanOrEqualTo(100);
    }

    @Test
    void aLetterIsRenamedMovedBinnedAndBroughtBack() {
        Workbench ada = new Workbench(House.window());
        ada.newLetter(House.server(), "To be moved");
        ada.run("New folder");
        fill(ada, "Night buses");
        ada.run("Move this letter to a folder");
        ada.pick("Night buses");
        Locator explorer = ada.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Explorer"));
        assertThat(explorer).containsText("Night buses");
        ada.run("Rename this letter");
        fill(ada, "Moved and renamed");
        assertThat(ada.page().locator(".crumbs")).containsText("Moved and renamed");
        assertThat(ada.page().locator(".crumbs")).containsText("Night buses");
        ada.run("Move this letter to the bin");
        assertThat(explorer).not().containsText("Moved and renamed");
        ada.page()
                .locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText("is in the bin"))
                .getByText("Undo")
                .click();
        assertThat(explorer).containsText("Moved and renamed");
    }

    @Test
    void wordsAreFoundAcrossLetters() {
        String id = Letters.make("Far away", "Dear all,\n\nThe quagga stands at the kerb.");
        Workbench ada = new Workbench(House.window());
        ada.open(House.server().url("/"));
        assertThat(ada.page().locator("main")).isVisible();
        ada.press("Control+k");
        ada.page().locator("rj-palette").getByRole(AriaRole.COMBOBOX).fill("quagga");
        ada.pick("Far away");
        ada.page().waitForURL("**/letters/" + id + "**");
        ada.awaitText("quagga");
    }

    @Test
    void aTextIsBroughtInAsItIs() {
        Workbench ada = new Workbench(House.window());
        ada.open(House.server().url("/"));
        Locator bring = ada.page().locator("button.opt").filter(new Locator.FilterOptions().setHasText("Bring a text"));
        FileChooser chooser = ada.page().waitForFileChooser(bring::click);
        chooser.setFiles(new FilePayload(
                "from-elsewhere.md",
                "text/markdown",
                "# To the harbour\n\nWe *thank* you.\n".getBytes(StandardCharsets.UTF_8)));
        ada.page().waitForURL("**/letters/**");
        ada.awaitText("thank");
    }

    @Test
    void whatIsPastedFromAWordProcessorIsCleanMarkdown() {
        Workbench ada = new Workbench(House.window());
        String path = ada.newLetter(House.server(), "Pasted");
        ada.letterText().focus();
        ada.page().evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', '<p class="MsoNormal" style="mso-pagination:none"><b>We</b> ask<o:p></o:p></p>'
                    + '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">one</p><script>alert(1)</script>');
                  data.setData('text/plain', 'We ask\\none');
                  document.querySelector('letter-editor .cm-content').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        ada.awaitText("ask");
        ada.awaitSaved();
        String text = Letters.text(path.replaceFirst(".*/", ""));
        assertThat(text)
                .contains("**We** ask")
                .doesNotContain("<")
                .doesNotContain("Mso")
                .doesNotContain("alert");
    }

    @Test
    void aReloadKeepsThePlace() {
        String id = Letters.make("Place", "A line of it all.\n\n".repeat(120) + "The last line.");
        Workbench ada = open(id);
        ada.letterText().focus();
        ada.press("Control+End");
        ada.awaitText("The last line.");
        ada.page().reload();
        ada.ready();
        ada.awaitText("The last line.");
        ada.letterText().focus();
        ada.page().keyboard().type(" And more.");
        ada.awaitText("The last line. And more.");
        assertThat(ada.page().locator(".ol .row").first()).containsText("¶1");
        assertThat(ada.page().locator(".ol .row").nth(60)).containsText("¶61");
    }

    private static Workbench open(String id) {
        return new Workbench(House.window())
                .open(House.server().url("/letters/" + id))
                .ready();
    }

    private static void fill(Workbench ada, String words) {
        Locator field = ada.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.TEXTBOX)
                .first();
        field.fill(words);
        field.press("Enter");
    }
}
