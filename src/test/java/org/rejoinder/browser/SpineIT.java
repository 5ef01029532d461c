package org.rejoinder.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The main job in real browsers against the packaged jar: write together, lose nothing, take a rewrite, hear
/// the rebuttals, keep the folder in step.
@ExtendWith(House.class)
class SpineIT {

    private final Server server = House.server();

    @Test
    void whatIsTypedInOneWindowIsSeenInAnotherAndOutlivesAKill() {
        Workbench ada = new Workbench(House.window());
        String letter = ada.newLetter(server, "Gull Steps");
        Workbench ben = new Workbench(House.window());
        ben.open(server.url(letter));
        ada.type("We swim at Gull Steps before work, and we are grateful for the ladder you fitted in May. ");
        ben.awaitText("fitted in May.");
        ada.awaitSaved();

        server.kill();
        ada.type("Typed while nobody answered. ");
        ada.awaitStatus("Kept in this browser");
        server.start();
        ada.awaitSaved();
        ben.awaitText("fitted in May. Typed while nobody answered.");
        ben.typeAtEnd("And Ben goes on.");
        ada.awaitText("Typed while nobody answered. And Ben goes on.");
    }

    @Test
    void aRewriteIsTakenWithOneKeyAndUndoneWithOneKey() {
        Workbench ada = new Workbench(House.window());
        ada.newLetter(server, "Night buses");
        String pointed = "Aren't you afraid that the last nurse will have no way home?";
        ada.type("Dear members of the transport committee,\n\n" + pointed);
        assertThat(ada.marks().first()).isVisible();
        ada.press("Control+Home");
        ada.press("F8");
        ada.press("Alt+Enter");
        ada.awaitNoText(pointed);
        ada.awaitText("no way home");
        ada.press("Control+z");
        ada.awaitText(pointed);
    }

    @Test
    void rebuttalsNameTheSentenceTheyAttackAndChangeWithTheLetter() {
        Workbench ada = new Workbench(House.window());
        ada.newLetter(server, "A crossing for Mill Road");
        ada.chooseAudience("City council");
        ada.type(
                "Dear members of the Council,\n\nMill Road needs a signal crossing beside the primary school. "
                        + "Two children were hit there in March, and more will be hurt unless cars slow down. "
                        + "We ask you to fund the crossing from this year's road budget, because nothing else on that road comes close.");
        ada.tab("Rebuttals");
        assertThat(ada.rebuttals().first()).isVisible();
        assertThat(ada.rebuttals().count()).isGreaterThanOrEqualTo(3);
        String before = String.join("\n", ada.rebuttals().allTextContents());
        assertThat(before).containsIgnoringCase("crossing");
        ada.typeAtEnd("\n\nYou may object that the crossing costs 90,000 pounds. We agree that this is a great deal of"
                + " money, and for that reason the parents' association will pay 30,000 of it by June.");
        ada.page().waitForCondition(() -> !String.join("\n", ada.rebuttals().allTextContents())
                .equals(before));
    }

    @Test
    void theDraftsFolderIsReadAndWritten() throws IOException {
        Workbench ada = new Workbench(House.window());
        ada.newLetter(server, "Kept in the folder");
        ada.type("A line for the folder.");
        ada.awaitSaved();
        Path file = fileWith(ada.page(), "A line for the folder.");
        Files.writeString(file, Files.readString(file).replace("for the folder", "from the folder"));
        ada.awaitText("A line from the folder.");
    }

    /// The file of the drafts folder that holds the words, once it does.
    private Path fileWith(Page page, String words) {
        Path[] found = new Path[1];
        page.waitForCondition(() -> (found[0] = holding(words)) != null);
        return found[0];
    }

    private Path holding(String words) {
        try (Stream<Path> files = Files.list(server.drafts())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> read(file).contains(words))
                    .findFirst()
                    .orElse(null);
        } catch (IOException gone) {
            return null;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException beingReplaced) {
            return "";
        }
    }
}
