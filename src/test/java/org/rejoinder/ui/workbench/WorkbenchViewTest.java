package org.rejoinder.ui.workbench;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.ui.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.Application;
import org.rejoinder.assistant.Findings;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.NewLetter;
import org.rejoinder.letter.SetAsides;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.ui.assistant.AssistantPanel;
import org.rejoinder.ui.desk.Live;
import org.rejoinder.ui.fake.Harbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
@SpringBootTest(classes = Application.class)
@Import(WorkbenchViewTest.Stand.class)
class WorkbenchViewTest {

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        properties.add("rejoinder.home", home::toString);
        properties.add("rejoinder.drafts", () -> home.resolve("drafts").toString());
    }

    @TestConfiguration
    static class Stand {

        @Bean
        @Primary
        Findings harbour(Letters letters) {
            return letterId -> Harbour.analysis(
                    letterId, letters.find(letterId).map(Letter::audienceId).isPresent());
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @Autowired
    SetAsides setAsides;

    @Autowired
    Live live;

    @BeforeEach
    void open() {
        Routes routes = new Routes().autoDiscoverViews("org.rejoinder.ui");
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private Letter letter(String title) {
        return letters.create(NewLetter.titled(title));
    }

    private static void visit(Letter letter) {
        UI.getCurrent().navigate("letters/" + letter.id());
    }

    private static void until(Runnable seen) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(true);
                    seen.run();
                });
    }

    private static List<String> texts(String classes) {
        return _find(Component.class, spec -> spec.withClasses(classes)).stream()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
    }

    private static NativeButton button(String text) {
        return _find(NativeButton.class).stream()
                .filter(each -> each.getElement().getTextRecursively().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
    }

    /// A window that polls would hold one of the six connections that a browser has to a server.
    @Test
    void thePagesOwnSocketStaysASocket() {
        assertThat(UI.getCurrent().getPushConfiguration().getFallbackTransport())
                .isEqualTo(Transport.WEBSOCKET);
    }

    @Test
    void theWorkspaceIsListedAndSaysWhatThisIs() {
        Letter letter = letter("To the harbour master");
        UI.getCurrent().navigate("");
        assertThat(texts("row")).anyMatch(row -> row.contains(letter.title()));
        assertThat(texts("what")).singleElement().asString().contains("workbench for open letters");
    }

    @Test
    void aNewLetterIsNamedAndOpened() {
        UI.getCurrent().navigate("");
        _click(_find(NativeButton.class, spec -> spec.withClasses("opt")).stream()
                .filter(each -> each.getElement().getTextRecursively().startsWith("New letter"))
                .findFirst()
                .orElseThrow());
        _setValue(_get(TextField.class), "To the night bus");
        _click(button("Begin"));
        assertThat(letters.all()).extracting(Letter::title).contains("To the night bus");
        assertThat(texts("crumb")).containsExactly("To the night bus");
    }

    @Test
    void findingsAreListedByParagraphAndAnOpenOneShowsItsWordings() {
        visit(letter("Evening hours"));
        until(() -> assertThat(texts("fr")).hasSize(3));
        assertThat(texts("fg")).containsExactly("¶2Opening", "¶4Evidence");
        _click(_find(NativeButton.class, spec -> spec.withClasses("fr")).get(2));
        assertThat(texts("lvl")).containsExactly("Warm", "Neutral", "Firm");
        assertThat(_find(Div.class, spec -> spec.withClasses("fix is-sel"))).hasSize(1);
    }

    @Test
    void keepingWordsIsNamedAndCanBeTakenBack() {
        Letter letter = letter("Kept");
        visit(letter);
        until(() -> assertThat(texts("fr")).hasSize(3));
        WorkbenchView view = _get(WorkbenchView.class);
        view.assistant()
                .keeping()
                .keep(Harbour.analysis(letter.id(), false).diagnostics().getFirst(), Reach.LETTER);
        assertThat(setAsides.of(letter.id())).singleElement().satisfies(kept -> {
            assertThat(kept.reach()).isEqualTo(Reach.LETTER);
            assertThat(kept.code()).isEqualTo("R07");
            assertThat(kept.byName()).isEqualTo(view.me().name());
        });
        _click(button("Undo"));
        assertThat(setAsides.of(letter.id())).isEmpty();
    }

    @Test
    void anAudienceBringsRebuttalsWithTheirStates() {
        Letter letter = letter("Answered");
        visit(letter);
        letters.chooseAudience(letter.id(), "city-council");
        _get(WorkbenchView.class).assistant().choose(AssistantPanel.Tab.REBUTTALS);
        until(() -> assertThat(texts("card")).hasSize(6));
        assertThat(texts("st")).contains("Unanswered", "Answered in part, ¶4", "Answered in ¶6", "Conceded in ¶3");
        assertThat(texts("helpq")).singleElement().asString().startsWith("What would answer it.");
    }

    @Test
    void theChecklistHasItsEighteenRows() {
        visit(letter("Checked"));
        _get(WorkbenchView.class).assistant().choose(AssistantPanel.Tab.CHECKLIST);
        until(() -> assertThat(texts("cr")).hasSize(18));
        assertThat(texts("cl-h")).containsExactly("Missing3", "In part4", "In place11");
    }

    @Test
    void theKeyboardStaysInTheBarOfAReadingWhenItIsReadAnew() {
        Letter letter = letter("Read as");
        letters.chooseAudience(letter.id(), "city-council");
        visit(letter);
        _get(WorkbenchView.class).assistant().choose(AssistantPanel.Tab.CHECKLIST);
        until(() -> assertThat(button("Read as them").isVisible()).isTrue());
        _click(button("Read as them"));
        NativeButton done = button("Done");
        letters.chooseAudience(letter.id(), "open-weights-community");
        until(() -> assertThat(texts("asbar")).singleElement().asString().contains("Open-weights model community"));
        assertThat(button("Done")).isSameAs(done);
        _click(done);
        assertThat(texts("asbar")).isEmpty();
    }

    @Test
    void aBinnedLetterIsGoneUntilItIsBroughtBack() {
        Letter letter = letter("Short version");
        letters.bin(letter.id());
        visit(letter);
        assertThat(texts("empty")).anyMatch(text -> text.contains("It lies in the bin."));
        _click(button("Bring it back"));
        assertThat(letters.find(letter.id())).get().satisfies(back -> assertThat(back.binned())
                .isFalse());
    }

    @Test
    void aWrongAddressSaysSo() {
        UI.getCurrent().navigate("letters/nowhere");
        assertThat(texts("empty")).anyMatch(text -> text.contains("There is no letter at this address."));
    }

    @Test
    void whatOthersChangeIsSeenAndAClosedPageHearsNothing() {
        Letter letter = letter("Before");
        visit(letter);
        letters.rename(letter.id(), "After");
        until(() -> assertThat(texts("crumb")).containsExactly("After"));
        assertThat(live.bells()).isPositive();
        UI.getCurrent().removeAll();
        UI.getCurrent().close();
        MockVaadin.clientRoundtrip(true);
        MockVaadin.tearDown();
        assertThat(live.bells()).isZero();
        open();
    }
}
