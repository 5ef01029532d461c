package org.rejoinder.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
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
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.Application;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Suggestions;
import org.rejoinder.collab.Suggestions.Proposal;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letter.Kind;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.NewLetter;
import org.rejoinder.letter.Positions;
import org.rejoinder.text.Range;
import org.rejoinder.ui.desk.Proposing;
import org.rejoinder.ui.parts.Lines;
import org.rejoinder.ui.parts.Prose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The pages of the other side, with the real rooms below: exchange, audiences, starting a letter, the map.
@DirtiesContext
@SpringBootTest(classes = Application.class)
class OtherSideTest {

    private static final User ME = new User("me", "Jonas", 1, Role.OWNER);
    private static final String LETTER = """
            Dear members of the Council,

            Thank you for keeping all six branches open this year.

            We counted 212 people at the closed door on six evenings. The new hours leave no room for those who work late.

            We ask you to open two staffed evenings a week, as a trial of six months.

            With thanks,

            The Friends of the Library
            """.strip();

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        properties.add("rejoinder.home", home::toString);
        properties.add("rejoinder.drafts", () -> home.resolve("drafts").toString());
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @Autowired
    Letterbox letterbox;

    @Autowired
    Audiences audiences;

    @Autowired
    Positions positions;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Proposing proposing;

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
        Letter letter = letters.create(
                new NewLetter(null, title, null, "the Friends", "the Council", "city-council", Kind.LETTER, null));
        letterbox
                .write(letter.id(), letterbox.head(letter.id()).version(), LETTER, ME, null)
                .join();
        return letter;
    }

    private static void until(Runnable seen) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
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

    private static String prose() {
        return String.join(
                "\n", _find(Prose.class).stream().map(Prose::markdown).toList());
    }

    private static NativeButton button(String text) {
        return _find(NativeButton.class).stream()
                .filter(each -> each.getElement().getTextRecursively().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
    }

    @Test
    void theirReplyAndTheRejoinderBecomeLettersOfTheirOwnAndTeachTheFirst() {
        Letter letter = letter("Evenings at the library");
        UI.getCurrent().navigate("letters/" + letter.id() + "/exchange");
        until(() -> assertThat(texts("empty")).anyMatch(text -> text.contains("No reply yet")));
        _click(button("Write their reply"));
        until(() -> assertThat(texts("pt")).isNotEmpty());
        Letter reply = letters.answersTo(letter.id()).getFirst();
        assertThat(reply.kind()).isEqualTo(Kind.REPLY);
        assertThat(texts("xh")).anyMatch(head -> head.contains("Imagined. Nobody at the city council wrote this."));
        assertThat(letterbox.head(reply.id()).text()).hasSizeGreaterThan(400);

        _click(button("Write my rejoinder"));
        until(() -> assertThat(letters.answersTo(reply.id())).hasSize(1));
        Letter rejoinder = letters.answersTo(reply.id()).getFirst();
        until(() -> assertThat(prose())
                .contains(letterbox.head(rejoinder.id()).text().split("\n\n")[1]));
        until(() -> assertThat(texts("st")).isNotEmpty());
        until(() -> assertThat(texts("rd")).containsExactly("Round 1", "Round 2"));

        until(() -> button("See the edits"));
        _click(button("See the edits"));
        until(() -> assertThat(texts("edits")).isNotEmpty());
        _click(button("Suggest it"));
        until(() -> assertThat(suggestions.open(letter.id())).hasSize(1));
        assertThat(letterbox.head(letter.id()).text()).isEqualTo(LETTER);
    }

    @Test
    void anAddressWithoutALetterSaysSo() {
        UI.getCurrent().navigate("letters/nowhere/exchange");
        until(() -> assertThat(texts("empty")).anyMatch(text -> text.contains("no letter at this address")));
        UI.getCurrent().navigate("letters/nowhere/map");
        until(() -> assertThat(texts("empty")).anyMatch(text -> text.contains("no letter at this address")));
        UI.getCurrent().navigate("audiences/nobody");
        until(() -> assertThat(texts("aud-all")).anyMatch(text -> text.contains("Nobody is here")));
    }

    @Test
    void aFactIsEditedWhereItStandsAndUnderstoodForALetter() {
        Letter letter = letter("Hours");
        UI.getCurrent().navigate("audiences/school-board", QueryParameters.of("letter", letter.id()));
        until(() -> assertThat(texts("why")).isNotEmpty());
        NativeButton pen = _get(NativeButton.class, spec -> spec.withAttribute("aria-label", "Edit: What they fear"));
        _click(pen);
        Lines field = _get(Lines.class, spec -> spec.withAttribute("aria-label", "What they fear"));
        _setValue(field, "That a promise outlives its budget.");
        _click(button("Done"));
        assertThat(audiences.find("school-board").orElseThrow().fears())
                .containsExactly("That a promise outlives its budget.");
        assertThat(audiences.find("school-board").orElseThrow().builtIn()).isFalse();
        audiences.remove("school-board");
        assertThat(audiences.find("school-board").orElseThrow().builtIn()).isTrue();
    }

    @Test
    void eightAnswersBecomeACardAndAFirstDraft() {
        UI.getCurrent().navigate("start");
        String[] answers = {
            "The city council",
            "I have used the branch for eleven years",
            "That children have a warm place to read",
            "Since April the doors close at five",
            "On Tuesday I counted nineteen people at the door",
            "Two staffed evenings a week until June",
            "Longer hours everywhere",
            "Fewer than ten people come on an average evening"
        };
        for (String answer : answers) {
            until(() -> assertThat(button("Answer↵").isVisible()).isTrue());
            _setValue(_get(Lines.class, spec -> spec.withAttribute("aria-label", "Your answer")), answer);
            _click(button("Answer↵"));
        }
        assertThat(positions.of(Positions.talkOf("me")).orElseThrow().seen()).isEqualTo(answers[4]);
        assertThat(positions.of(Positions.talkOf("me")).orElseThrow().audienceId())
                .isEqualTo("city-council");
        int before = letters.all().size();
        _click(button("Write the first draft now"));
        until(() -> assertThat(letters.all()).hasSize(before + 1));
        until(() -> assertThat(positions.of(Positions.talkOf("me"))).isEmpty());
        Letter made = letters.all().stream()
                .filter(each -> positions.of(each.id()).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(letterbox.head(made.id()).text()).contains("nineteen people").contains("Tuesday");
    }

    @Test
    void aProposalIsHeldAgainstThePositionCard() {
        Letter letter = letter("Held against the card");
        positions.keep(
                letter.id(),
                new Positions.Card(
                        "", "city-council", "", "", "", "", "", "Two evenings", "Closing another branch", ""));
        Proposal proposal = new Proposal(
                letter.id(),
                letterbox.head(letter.id()).version(),
                new Range(0, 0),
                "You should close another branch.\n\n",
                "rebuttal:R1",
                "They may ask who pays.");
        assertThat(proposing.propose(proposal, ME).reason())
                .startsWith("They may ask who pays. ")
                .contains("you do not ask: “Closing another branch”");
    }

    @Test
    void theMapShowsThreadsAndChoosingOneShowsItsText() {
        Letter letter = letter("Map");
        UI.getCurrent().navigate("letters/" + letter.id() + "/map");
        until(() -> assertThat(texts("them")).hasSizeGreaterThan(1));
        Component canvas = _get(Component.class, spec -> spec.withClasses("amap"));
        assertThat(canvas.getElement().getProperty("lines")).isNotNull();
        Component first = _find(Component.class, spec -> spec.withClasses("them")).stream()
                .filter(each -> each.getElement().hasAttribute("data-n"))
                .findFirst()
                .orElseThrow();
        String label = first.getElement().getAttribute("data-n");
        _fireDomEvent(canvas, "node-chosen", detail(label));
        assertThat(texts("det")).singleElement().asString().isNotBlank();
        assertThat(texts("txt")).isNotEmpty();
    }

    private static tools.jackson.databind.node.ObjectNode detail(String id) {
        var data = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        data.putObject("event.detail").put("id", id);
        return data;
    }
}
