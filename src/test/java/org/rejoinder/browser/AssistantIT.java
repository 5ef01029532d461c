package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the assistant offers beside the letter: words kept, the checklist, the letter read as somebody else, an
/// answer that is drafted and taken.
@ExtendWith(House.class)
class AssistantIT {

    private static final String POINTED =
            "Dear park office,\n\nYou never listen to anybody who works late. We ask you to keep "
                    + "the north gate open until nine from April to September, because the path by the canal has no light."
                    + "\n\nYours,\nThe late walkers";

    private static Workbench opened(String title, String text) {
        return new Workbench(House.window())
                .open(House.server().url("/letters/" + Letters.make(title, text)))
                .ready();
    }

    @Test
    void wordsThatAreKeptAreKeptForEverybodyAndCanBeTakenBack() {
        Workbench ada = opened("Kept words", POINTED);
        Workbench ben = new Workbench(House.window()).open(ada.page().url()).ready();
        assertThat(ada.marks().first()).isVisible();
        assertThat(ben.marks().first()).isVisible();
        ada.press("F8");
        ada.button("Keep, and how far").click();
        ada.page().getByRole(AriaRole.MENUITEM).filter(has("In this letter")).click();
        assertThat(ada.marks()).hasCount(0);
        assertThat(ben.marks()).hasCount(0);
        ben.assistant().getByText("Ignored").click();
        assertThat(ben.assistant()).containsText("In this letter");
        ben.button("Look again").click();
        assertThat(ada.marks().first()).isVisible();
    }

    @Test
    void whatIsNewIsSaidAndATakenWordingIsSettled() {
        Workbench ada = opened("Settled", "Dear park office,\n\nThank you for the benches.\n\nThe late walkers");
        ada.awaitSaved();
        ada.run("Name this version");
        ada.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                .fill("Before the benches");
        ada.press("Enter");
        assertThat(ada.page().getByRole(AriaRole.TREE, new Page.GetByRoleOptions().setName("Versions")))
                .containsText("Before the benches");
        assertThat(ada.page().locator("letter-editor .is-changed")).hasCount(0);
        ada.typeAtEnd("\nYou never listen to anybody who works late.");
        assertThat(ada.page().locator("letter-editor .rj-live")).containsText("new suggestion");
        assertThat(ada.page().locator("letter-editor .is-changed").first()).isVisible();
        ada.press("F8");
        ada.press("Alt+Enter");
        assertThat(ada.marks()).hasCount(0);
        ada.assistant().getByText("Settled").click();
        assertThat(ada.assistant()).containsText("accepted by you");
    }

    @Test
    void draftModeShowsNoMarksUntilTheyAreAskedFor() {
        Workbench ada = opened("Draft mode", POINTED);
        assertThat(ada.marks().first()).isVisible();
        ada.press("Control+Alt+r");
        assertThat(ada.marks()).hasCount(0);
        ada.press("Control+Alt+r");
        assertThat(ada.marks().first()).isVisible();
    }

    @Test
    void theChecklistFollowsTheLetter() {
        Workbench ada = opened("Checked", POINTED);
        ada.tab("Checklist");
        Locator thanks = ada.assistant().locator(".cr").filter(has("Thanks for something specific"));
        assertThat(thanks.locator(".ic-ring")).isVisible();
        ada.letterText().focus();
        ada.press("Control+Home");
        ada.press("End");
        ada.press("Enter");
        ada.page()
                .keyboard()
                .type("Thank you for the benches by the pond, which you set up in May after we wrote to you.");
        assertThat(thanks.locator(".ic-done")).isVisible();
    }

    @Test
    void theLetterIsReadAsTheAudience() {
        Workbench ada = opened("Read as", POINTED);
        ada.chooseAudience("City council");
        ada.tab("Checklist");
        ada.button("Read as them").click();
        assertThat(ada.page().locator(".rj-ra-bristled").first()).isVisible();
        assertThat(ada.page().getByText("Imagined. Nobody there wrote this.")).isVisible();
        ada.button("Next passage (J)").focus();
        ada.press("j");
        assertThat(ada.page().locator("letter-editor .rj-live")).containsText("Paragraph 2, bristled");
        ada.button("Done").click();
        assertThat(ada.page().locator(".rj-ra-bristled")).hasCount(0);
        assertThat(ada.marks().first()).isVisible();
    }

    @Test
    void anAnswerIsDraftedAsASuggestionSeenByAllAndTakenAndUndone() {
        Workbench ada = opened("Answered", POINTED);
        ada.chooseAudience("City council");
        Workbench ben = new Workbench(House.window()).open(ada.page().url()).ready();
        ada.tab("Rebuttals");
        ada.button("Draft an answer").click();
        Locator proposed = ben.page().locator("letter-editor .rj-hunk ins");
        assertThat(proposed).isVisible();
        String words = proposed.innerText().strip().split("[.:]")[0];
        assertThat(ada.letterText().locator("ins")).containsText(words);
        assertThat(ben.page().getByLabel("Letter status")).containsText("1 suggestion");
        ada.button("Accept change 1").click();
        assertThat(ben.page().locator("letter-editor .rj-hunk")).hasCount(0);
        ben.awaitText(words);
        ada.press("Control+z");
        ben.awaitNoText(words);
    }

    private static Locator.FilterOptions has(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    @Test
    void aQuestionIsAnsweredByTheBuiltInEngineWhichSaysSo() {
        Workbench ada = opened("Asked", POINTED);
        assertThat(ada.marks().first()).isVisible();
        ada.tab("Ask");
        Locator field = ada.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your question"));
        field.fill("Which sentence might they dislike?");
        field.press("Enter");
        assertThat(ada.assistant()).containsText("No model is set");
        assertThat(ada.assistant()).containsText("You never listen");
    }
}
