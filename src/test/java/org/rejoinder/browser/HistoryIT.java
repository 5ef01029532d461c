package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.text.ChangeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a letter was and how it came to be so, in a real browser: names, words compared, the timeline dragged,
/// the ways back, and who wrote what.
@ExtendWith(House.class)
class HistoryIT {

    private static final String FIRST = "Dear members of the Council,\n\nWe demand a crossing on Mill Road.";
    private static final String LATER = "Dear members of the Council,\n\nWe ask for a crossing on Mill Road by May.";

    private static final Pattern REASON = Pattern.compile("Suggested by rule R\\d+, accepted by");

    private final Server server = House.server();
    private final Workbench ada = new Workbench(House.window());
    private final Page page = ada.page();

    /// A letter with a named version and a later one, and its history on the screen.
    private String letter() {
        String path = ada.newLetter(server, "A crossing");
        ada.type(FIRST);
        ada.awaitSaved();
        ada.run("Name this version");
        fill("Name", "First draft");
        ada.letterText().focus();
        ada.press("Control+a");
        page.keyboard().type(LATER);
        ada.awaitText("by May");
        ada.awaitSaved();
        ada.open(server.url(path + "/history"));
        assertThat(compared()).containsText("Mill Road");
        return path;
    }

    private void fill(String label, String words) {
        Locator field = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
        field.fill(words);
        field.press("Enter");
    }

    private Locator compared() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("The two versions"));
    }

    private Locator version(String title) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(title)));
    }

    private String id(String path) {
        return path.substring("/letters/".length());
    }

    @Test
    void versionsAreComparedByWordsDraggedToFoundAndRestored() {
        String path = letter();
        assertThat(compared().locator("del")).hasText(new String[] {"demand", "Road."});
        assertThat(compared().locator("ins")).hasText(new String[] {"ask for", "Road by May."});

        drag("Version A", 0);
        assertThat(compared().locator(".cmp-h").first()).containsText("The beginning");

        page.getByPlaceholder("Find in versions").fill("we demand");
        assertThat(version("Now")).hasCount(0);
        version("First draft").click();
        assertThat(compared().locator(".cmp-h").first()).containsText("First draft");

        ada.button("Restore A").click();
        page.waitForCondition(() -> Letters.text(id(path)).equals(FIRST));
        ada.button("Undo").click();
        page.waitForCondition(() -> Letters.text(id(path)).equals(LATER));
    }

    /// As a hand does it: from where the handle stands to a part of the scale, in several moves.
    private void drag(String handle, double part) {
        Locator input = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(handle));
        BoundingBox scale = input.boundingBox();
        double at =
                input.evaluate("input => input.value / input.max") instanceof Number value ? value.doubleValue() : 0;
        double y = scale.y + scale.height / 2;
        page.mouse().move(thumb(scale, at), y);
        page.mouse().down();
        page.mouse().move(thumb(scale, part), y, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    private static double thumb(BoundingBox scale, double part) {
        return scale.x + Math.clamp(part * scale.width, 2, scale.width - 2);
    }

    @Test
    void anEarlierVersionIsALetterOfItsOwnAndTheWholeHistoryAFile() throws IOException {
        String path = letter();
        Download file = page.waitForDownload(() -> more("Download the whole history"));
        JsonNode history = JsonMapper.builder().build().readTree(Files.readString(file.path()));
        assertThat(history.get("named").get(0).get("name").asString()).isEqualTo("First draft");
        assertThat(replayed(history.get("updates"))).isEqualTo(LATER);

        more("A as a new letter");
        fill("Title", "The first draft by itself");
        page.waitForURL(url -> url.contains("/letters/") && !url.contains(path));
        ada.awaitText("We demand a crossing");
        String copy = page.url().replaceFirst("https?://[^/]+", "");
        page.waitForCondition(() -> Letters.text(id(copy)).equals(FIRST));
        assertThat(Letters.text(id(path))).isEqualTo(LATER);
    }

    private static String replayed(JsonNode updates) {
        String text = "";
        for (JsonNode update : updates) {
            text = ChangeSet.fromJson(update.get("changes").toString()).apply(text);
        }
        return text;
    }

    private void more(String act) {
        ada.button("More").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(act))
                .click();
    }

    @Test
    void whoWroteWhatIsSaidOnHoverWithItsReason() {
        ada.newLetter(server, "Night buses");
        ada.type("Dear members of the committee,\n\nAren't you afraid that the last nurse will have no way home?");
        assertThat(ada.marks()
                        .filter(new Locator.FilterOptions().setHasText("afraid"))
                        .first())
                .isVisible();
        ada.press("Control+Home");
        ada.press("F8");
        ada.press("Alt+Enter");
        ada.awaitNoText("Aren't you afraid");
        ada.awaitSaved();
        ada.run("Who wrote what");
        Locator stretches = page.locator(".rj-wrote");
        assertThat(stretches.first()).isVisible();
        List<String> said = new ArrayList<>();
        for (Locator stretch : stretches.all()) {
            said.add(hovered(stretch));
        }
        assertThat(said).anyMatch(words -> REASON.matcher(words).find());
        assertThat(said).anyMatch(words -> !REASON.matcher(words).find());
    }

    /// What is said of a stretch under the pointer, once nothing is said of the one before.
    private String hovered(Locator stretch) {
        page.mouse().move(0, 0);
        assertThat(page.locator(".rj-tip")).hasCount(0);
        stretch.hover();
        return page.locator(".rj-tip").innerText();
    }
}
