package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A worry from its first pointed question to the rejoinder: find an approach, understand them, talk the letter
/// through, have the devil's advocate answer, answer that, and bring what was learned back into the letter.
@ExtendWith(House.class)
class OtherSideIT {

    private static final String[] ANSWERS = {
        "The people who publish open-weights models",
        "I have run a clinic's software on open models for three years",
        "We both want people to be able to inspect what they depend on",
        "That a model can be tuned for harm within a week of its release",
        "Last spring a pupil at our school was shown a manual that a tuned model wrote",
        "Publish with each release which misuse tests were run, and their results",
        "We do not ask you to close the weights",
        "A study that shows that tuned models add nothing to what a search finds"
    };

    @Test
    void fromAWorryToTheRejoinderAndBack() {
        Workbench ada = new Workbench(House.window());
        approach(ada);
        understand(ada);
        String letter = talk(ada);
        exchange(ada, letter);
    }

    private static void approach(Workbench ada) {
        ada.open(House.server().url("/approach"));
        ada.page()
                .getByRole(AriaRole.TEXTBOX)
                .first()
                .fill("Aren't you afraid that somebody will build a weapon with the weights that you publish?");
        ada.page().locator(".asking .ctx").click();
        ada.pick("Open-weights model community");
        ada.button("Open it up").click();
        assertThat(ada.page().locator(".appr-q > li")).hasCount(3);
        assertThat(ada.page().locator(".appr-p > li").first()).isVisible();
        for (String question : ada.page().locator(".appr-q > li").allInnerTexts()) {
            assertThat(question.lines().findFirst().orElseThrow()).endsWith("?").doesNotContain("afraid");
        }
    }

    private static void understand(Workbench ada) {
        String letter = Letters.make(
                "Before you release",
                "Dear maintainers,\n\nOpen weights let anyone inspect a model. A released model can be tuned for harm"
                        + " within a week. We ask you to publish misuse tests with each release.");
        ada.open(House.server().url("/audiences/open-weights-community?letter=" + letter));
        Locator reasons = ada.page().locator(".why > li:not(.hd)");
        assertThat(reasons.first()).isVisible();
        assertThat(reasons.count()).isGreaterThanOrEqualTo(3);
    }

    private static String talk(Workbench ada) {
        ada.open(House.server().url("/start"));
        Locator field = ada.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your answer"));
        for (int i = 0; i < ANSWERS.length; i++) {
            field.fill(ANSWERS[i]);
            ada.button("Answer").click();
            assertThat(ada.page().locator(".msg.you")).hasCount(i + 1);
        }
        ada.button("Write the first draft now").click();
        ada.page().waitForURL(Pattern.compile(".*/letters/[^/]+$"));
        ada.ready();
        ada.awaitText("three years");
        ada.awaitText("misuse tests were run");
        ada.awaitText("close the weights");
        return ada.page().url().replaceFirst(".*/letters/", "");
    }

    private static void exchange(Workbench ada, String letter) {
        String before = Letters.text(letter);
        ada.tab("Rebuttals");
        ada.button("Write their full reply").click();
        Locator columns = ada.page().locator(".xcols");
        assertThat(columns).containsText("Imagined. Nobody");
        ada.button("Write my rejoinder").click();
        assertThat(ada.button("Let them answer")).isVisible();
        ada.page()
                .getByText("Points", new Page.GetByTextOptions().setExact(true))
                .click();
        Locator rows = ada.page().locator(".pts > .pt");
        assertThat(rows.first()).isVisible();
        for (String row : rows.allInnerTexts()) {
            assertThat(row.lines().filter(line -> !line.isBlank()).count()).isGreaterThanOrEqualTo(3);
        }
        ada.button("See the edits").click();
        ada.button("Suggest it").click();
        assertThat(ada.page().getByText("Waits beside the letter").first()).isVisible();
        assertThat(Letters.text(letter)).isEqualTo(before);
        ada.open(House.server().url("/letters/" + letter)).ready();
        assertThat(ada.page().locator("letter-editor .rj-hunk").first()).isVisible();
    }
}
