package org.rejoinder.ui.history;

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
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.Application;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.rejoinder.collab.History;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.NewLetter;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.ui.desk.Authors;
import org.rejoinder.ui.desk.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The page of a letter's past, with its real history.
@DirtiesContext
@SpringBootTest(classes = Application.class)
class HistoryViewTest {

    private static final User ADA = new User("ada", "Ada", 2, Role.EDITOR);
    private static final User BEN = new User("ben", "Ben", 3, Role.EDITOR);
    private static final User ME = new User("me", "Whoever", 1, Role.OWNER);
    private static final User FOLDER = new User("folder", "Drafts folder", 6, Role.EDITOR);

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
    History history;

    @Autowired
    Users users;

    @Autowired
    Desk desk;

    @Autowired
    Authors authors;

    private String letter = "";

    @BeforeEach
    void open() {
        users.save(ADA);
        users.save(BEN);
        users.save(ME);
        letter = letters.create(NewLetter.titled("Evening hours")).id();
        Routes routes = new Routes().autoDiscoverViews("org.rejoinder.ui");
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private void write(String text, User by, @Nullable String origin) {
        letterbox
                .write(letter, letterbox.head(letter).version(), text, by, origin)
                .join();
    }

    private void written() {
        write("Dear all,\n\nWe demand an answer.\n\nBye", ADA, "import");
        write("Dear all,\n\nWe request an answer.\n\nBye", BEN, "finding:f1:R07");
        write("Dear all,\n\nWe request an answer.\n\nBye for now", ME, null);
    }

    private void visit() {
        UI.getCurrent().navigate("letters/" + letter + "/history");
        until(() -> assertThat(texts("ver")).isNotEmpty());
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

    private static String marked(String mark) {
        return _find(Div.class, spec -> spec.withClasses("ver is-sel")).stream()
                .map(each -> each.getElement().getTextRecursively())
                .filter(each -> each.startsWith(mark))
                .findFirst()
                .orElse("");
    }

    @Test
    void stretchesOfWorkAreListedWithNamesInsteadOfIds() {
        written();
        write("Dear all,\n\nWe request an answer.\n\nBye for now.", FOLDER, "folder:1f");
        visit();

        List<String> rows = texts("ver");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).startsWith("BNow").contains("Drafts folder, ");
        assertThat(rows.get(1)).contains("Text written").contains("Whoever, ");
        assertThat(rows.get(2)).contains("Engine’s edit, accepted").contains("Ben, ");
        assertThat(rows.get(3)).contains("Brought in as a text").contains("Ada, ");
        assertThat(rows.get(4)).contains("The beginning");
        assertThat(texts("who4").getFirst()).isEqualTo("AdaBenWhoeverDrafts folder");
    }

    @Test
    void whatWasFoundInEachVersionIsDrawnUnderTheTimeline() {
        written();
        visit();
        until(() -> assertThat(texts("tl-key")).containsExactly("0 findings"));
        assertThat(curve()).isEqualTo("Findings: 1 at most, 0 at the end.");
    }

    @Test
    void whereSomebodyMightAnswerTheUnansweredRebuttalsAreDrawnToo() {
        letters.chooseAudience(letter, "city-council");
        write(
                "Dear all,\n\nWe ask you to keep the library open until eight, because 212 people were turned away.",
                ADA,
                null);
        visit();
        until(() -> assertThat(texts("tl-key")).hasSize(2));
        assertThat(texts("tl-key").getLast()).matches("[1-9][0-9]* unanswered");
        assertThat(curve()).contains("Unanswered rebuttals: ");
    }

    private static String curve() {
        return _get(Curve.class).getElement().getChild(0).getAttribute("aria-label");
    }

    @Test
    void withoutNamesTheLastStretchOfWorkIsCompared() {
        written();
        visit();

        assertThat(marked("A")).contains("Engine’s edit, accepted");
        assertThat(texts("by")).singleElement().asString().contains("Whoever, ");
    }

    @Test
    void oneStretchIsComparedWithTheEmptySheet() {
        write("Dear all", ADA, null);
        visit();

        assertThat(marked("A")).contains("The beginning");
    }

    @Test
    void theLastNamedVersionIsComparedAndEachChangeSaysWhoseItIs() {
        written();
        history.name(letter, 1, "First draft", ADA);
        visit();

        assertThat(marked("A")).contains("First draft").contains("Ada, ");
        assertThat(texts("cmp-h").getFirst()).contains("named by Ada");
        assertThat(texts("by")).hasSize(2);
        assertThat(texts("by").getFirst()).contains("Ben, ").contains("suggested by rule R07, accepted by Ben");
        assertThat(texts("by").getLast()).contains("Whoever, ");
        assertThat(texts("edbar").getFirst()).contains("Changes in 2 paragraphs, by 2 people");
    }

    @Test
    void manyStretchesAreAtMostSixtyRowsTheNewestFirst() {
        for (int i = 1; i <= 70; i++) {
            write("Draft number " + i, i % 2 == 0 ? ADA : BEN, "finding:f" + i + ":R01");
        }
        visit();

        List<String> rows = texts("ver");
        assertThat(rows).hasSize(VersionList.MOST);
        assertThat(rows.getFirst()).startsWith("BNow");
        assertThat(rows.getLast()).contains("The beginning");
    }

    @Test
    void restoringIsANewChangeThatCanBeUndone() {
        written();
        history.name(letter, 1, "First draft", ADA);
        visit();
        _click(button("Restore A"));

        until(() -> assertThat(letterbox.head(letter).text()).contains("We demand an answer."));
        until(() -> assertThat(texts("ver").getFirst()).startsWith("BNow"));
        until(() -> _click(button("Undo")));
        until(() -> assertThat(letterbox.head(letter).text()).contains("Bye for now"));
    }

    @Test
    void undoingARestoreKeepsWhatWasWrittenSince() {
        written();
        history.name(letter, 1, "First draft", ADA);
        visit();
        _click(button("Restore A"));
        until(() -> button("Undo"));
        write(letterbox.head(letter).text().replace("Dear all", "Dear all of you"), BEN, null);
        _click(button("Undo"));

        until(() -> assertThat(letterbox.head(letter).text())
                .isEqualTo("Dear all of you,\n\nWe request an answer.\n\nBye for now"));
    }

    @Test
    void versionsAreFoundByTheirWords() {
        written();
        visit();
        assertThat(texts("ver")).hasSize(4);
        Input field = _get(Input.class, spec -> spec.withPlaceholder("Find in versions"));
        _setValue(field, " we DEMAND ");

        until(() -> assertThat(texts("ver")).singleElement().asString().contains("Brought in as a text"));
        assertThat(texts("find-n")).containsExactly("In 1 of 4 versions");
        _setValue(field, "we beg");
        until(() -> assertThat(texts("find-n")).containsExactly("In none of the 4 versions listed here"));
        assertThat(texts("ver")).isEmpty();
        _setValue(field, "");
        assertThat(texts("ver")).hasSize(4);
    }

    private Past past(long a, long b) {
        return Past.of(desk, authors.seenBy(ME), letters.find(letter).orElseThrow(), a, b);
    }

    private static String played(Past past, List<Playback.Frame> frames) {
        String text = past.before().text();
        for (Playback.Frame frame : frames) {
            text = ChangeSet.fromJson(frame.changes()).apply(text);
        }
        return text;
    }

    @Test
    void aLongWayIsPlayedInAtMostFourHundredFramesThatLeadToB() {
        for (int i = 1; i <= 450; i++) {
            write("Draft number " + i, ADA, null);
        }
        Past past = past(3, 447);
        Playback way = Playback.of(past, false);
        List<Playback.Frame> frames = new ArrayList<>();
        while (frames.size() < way.frames()) {
            List<Playback.Frame> batch = way.batch(letterbox, frames.size());
            assertThat(batch).hasSizeBetween(1, Playback.BATCH);
            frames.addAll(batch);
        }

        assertThat(frames).hasSize(Playback.MOST);
        assertThat(frames.getLast().version()).isEqualTo(447);
        assertThat(frames.getFirst().says()).contains("Ada");
        assertThat(played(past, frames)).isEqualTo(past.after().text());
        assertThat(way.batch(letterbox, 9_999)).isEmpty();
        assertThat(way.batch(letterbox, -5)).hasSize(Playback.BATCH);
    }

    @Test
    void withLessMotionItIsPlayedStretchByStretch() {
        written();
        write("Dear all,\n\nWe request one answer.\n\nBye for now", ME, null);
        Past past = past(0, 4);
        Playback way = Playback.of(past, true);
        List<Playback.Frame> frames = way.batch(letterbox, 0);

        assertThat(frames).extracting(Playback.Frame::version).containsExactly(1L, 2L, 4L);
        assertThat(played(past, frames)).isEqualTo(past.after().text());
    }

    @Test
    void theTimelineStacksAuthorsAndStopsAtEveryChange() {
        written();
        history.name(letter, 2, "Softer", BEN);
        Scale scale = Scale.of(past(0, 3), Instant.now());

        assertThat(scale.columns()).singleElement().satisfies(column -> assertThat(column.work())
                .containsOnlyKeys("ada", "ben", "me"));
        assertThat(scale.days()).extracting(Scale.Day::name).containsExactly("Today");
        assertThat(scale.stops()).extracting(Scale.Stop::version).containsExactly(0L, 1L, 2L, 3L);
        assertThat(scale.stops().get(2).says()).startsWith("Softer, ").endsWith(", Ben");
        assertThat(scale.at(3)).isEqualTo(scale.length());
        assertThat(scale.at(0)).isZero();
    }

    @Test
    void playingTakesThePlaceOfTheComparisonUntilItIsClosed() {
        written();
        visit();
        Player player = _get(Player.class);
        player.begin(false);
        until(() -> assertThat(player.on()).isTrue());
        assertThat(player.screen().getElement().hasAttribute("hidden")).isFalse();
        assertThat(_find(CompareGrid.class)).isEmpty();
        assertThat(texts("tl-play").getFirst()).isEqualTo("Playing4×");

        player.close();
        assertThat(player.screen().getElement().hasAttribute("hidden")).isTrue();
        until(() -> assertThat(_find(CompareGrid.class)).hasSize(1));
        assertThat(texts("tl-play").getFirst()).isEqualTo("Play A to B4×");
    }

    private static NativeButton button(String text) {
        return _find(NativeButton.class).stream()
                .filter(each -> each.getElement().getTextRecursively().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
    }
}
