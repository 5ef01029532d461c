package org.rejoinder.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Checker;
import org.rejoinder.assistant.Checklist;
import org.rejoinder.assistant.Checklist.Readability;
import org.rejoinder.assistant.Coverage;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Findings.FindingsChanged;
import org.rejoinder.assistant.LetterReader;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.Marks;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.SecondReader;
import org.rejoinder.assistant.Severity;
import org.rejoinder.collab.LetterOpened;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Letterbox.Presence;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.UpdatesAccepted;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.SetAsides;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.letter.SetAsides.SetAside;
import org.rejoinder.letter.SetAsides.SetAsidesChanged;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Range;
import org.springframework.beans.factory.ObjectProvider;

class LiveFindingsTest {

    private static final Presence ADA = new Presence("c1", "u1", "Ada", 1, 0, 0, 0, Instant.EPOCH);

    private static final int LONG = 100_000;

    private final AtomicInteger looked = new AtomicInteger();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Semaphore gate = new Semaphore(1_000);
    private final Semaphore reading = new Semaphore(1_000);
    private final Semaphore longReading = new Semaphore(0);
    private final List<FindingsPublished> posted = new CopyOnWriteArrayList<>();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final List<SetAside> decisions = new CopyOnWriteArrayList<>();
    private final Letterbox letterbox = mock(Letterbox.class);
    private LiveFindings findings;

    /// Finds the word "bother" wherever it stands.
    private final Checker checker = new Checker() {
        @Override
        public String source() {
            return "empathy";
        }

        @Override
        public List<Diagnostic> check(Paragraph paragraph) {
            gate.acquireUninterruptibly();
            looked.incrementAndGet();
            order.add(paragraph.text());
            List<Diagnostic> found = new ArrayList<>();
            for (int at = paragraph.text().indexOf("bother");
                    at >= 0;
                    at = paragraph.text().indexOf("bother", at + 1)) {
                Range range = new Range(at, at + 6).shift(paragraph.range().from());
                found.add(new Diagnostic(
                        Marks.id("R00", "bother", paragraph.text()),
                        range,
                        "bother",
                        range,
                        "bother",
                        Severity.WARNING,
                        "R00",
                        "empathy",
                        "built-in",
                        "Family",
                        "message",
                        "why",
                        "",
                        List.of(),
                        List.of()));
            }
            return found;
        }
    };

    /// Objects to the sentence "Two." wherever it stands.
    private final Advocate advocate = new Advocate() {
        @Override
        public ArgumentReading read(LetterText letter, @Nullable Audience audience) {
            (letter.text().length() > LONG ? longReading : reading).acquireUninterruptibly();
            int at = letter.text().indexOf("Two.");
            return new ArgumentReading(
                    List.of(), List.of(), at < 0 ? List.of() : List.of(objection(new Range(at, at + 4))));
        }

        @Override
        public List<Coverage> cover(List<String> paragraphs, List<String> rebuttals) {
            return List.of();
        }
    };

    private static Rebuttal objection(Range range) {
        return new Rebuttal(
                "r",
                range,
                "Two.",
                "built-in",
                "a",
                "text",
                "A4",
                "K04",
                Rebuttal.Attack.REBUT,
                3,
                "why",
                "answered by",
                List.of(),
                Coverage.open());
    }

    @BeforeEach
    void open() {
        LetterReader reader = (letter, audience, diagnostics, rebuttals) -> new LetterReader.Reading(
                List.of(), new Checklist(List.of(), new Readability(0, 0, 0, 0, 0, 0, 0)), List.of());
        doAnswer(call -> posted.add(call.getArgument(1))).when(letterbox).post(eq("L"), any());
        when(letterbox.present("L")).thenReturn(List.of(ADA));
        SetAsides setAsides = mock(SetAsides.class);
        when(setAsides.of("L")).thenAnswer(call -> List.copyOf(decisions));
        CheckedParagraphs checked = new CheckedParagraphs(List.of(checker));
        LetterAnalyst analyst = new LetterAnalyst(checked, reader, provider((Advocate) advocate));
        Rooms rooms = new Rooms(
                provider(letterbox), provider((Letters) null), provider((Audiences) null), provider(setAsides));
        findings = new LiveFindings(checked, analyst, rooms, provider((SecondReader) null), events::add);
    }

    @AfterEach
    void close() {
        findings.stop();
    }

    @SuppressWarnings("unchecked")
    private static <T> ObjectProvider<T> provider(T bean) {
        ObjectProvider<T> provider = mock(ObjectProvider.class);
        when(provider.getIfAvailable()).thenReturn(bean);
        when(provider.getObject()).thenReturn(bean);
        return provider;
    }

    /// So many hands that each version is thirty updates further.
    private void crowd(long version, String text) {
        Update update = new Update(version, "c1", version, "u1", ChangeSet.empty(0), null, Instant.EPOCH);
        findings.heard(new UpdatesAccepted(
                "L", version - 1, Collections.nCopies(30, update), new Snapshot("L", version, text)));
    }

    private void type(long version, String text) {
        findings.heard(new UpdatesAccepted("L", version - 1, List.of(), new Snapshot("L", version, text)));
    }

    @Test
    void looksAtALetterThatIsOpened() {
        gate.drainPermits();
        when(letterbox.head("L")).thenReturn(new Snapshot("L", 3, "Do not bother.\n\nAll is well."));
        assertThat(findings.of("L").version()).isZero();
        gate.release(2);
        await().until(() -> findings.of("L").diagnostics().size() == 1);
        assertThat(findings.of("L").version()).isEqualTo(3);
        await().until(() -> !posted.isEmpty());
        assertThat(posted.getFirst().all()).isTrue();
        await().until(() -> events.stream().anyMatch(FindingsChanged.class::isInstance));
    }

    @Test
    void aLetterThatNobodyLooksAtCostsNothing() {
        when(letterbox.present("L")).thenReturn(List.of());
        type(1, "Do not bother.");
        when(letterbox.head("L")).thenReturn(new Snapshot("L", 2, "Do not bother. Do not bother."));
        await().until(() -> findings.of("L").diagnostics().size() == 2 && !posted.isEmpty());
        assertThat(posted).allSatisfy(notice -> assertThat(notice.version()).isEqualTo(2));
    }

    @Test
    void aLetterThatEverybodyLeftIsLookedAtWhenSomebodyLooksAgain() {
        type(1, "One.");
        await().until(() -> posted.stream().anyMatch(notice -> notice.version() == 1));
        when(letterbox.present("L")).thenReturn(List.of());
        type(2, "One bother.\n\nTwo.");
        await().during(Duration.ofMillis(Dirty.QUIET + 400)).until(() -> looked.get() == 1);
        findings.of("L");
        await().until(() -> findings.of("L").diagnostics().size() == 1);
        await().until(() -> findings.of("L").rebuttals().size() == 1);
    }

    /// What is read of a letter a moment after the look at it is not read when all left in that moment.
    @Test
    void aLetterIsNotReadForThoseWhoJustLeft() {
        AtomicInteger glances = new AtomicInteger();
        when(letterbox.present("L"))
                .thenAnswer(call -> posted.isEmpty() || glances.getAndIncrement() == 0 ? List.of(ADA) : List.of());
        reading.drainPermits();
        type(1, "One bother.\n\nTwo.");
        await().until(() -> !posted.isEmpty());
        await().during(Duration.ofMillis(500)).until(() -> !reading.hasQueuedThreads());
        assertThat(glances).hasValueGreaterThan(1);
        reading.release(10);
        findings.of("L");
        await().until(() -> findings.of("L").rebuttals().size() == 1);
    }

    @Test
    void aLetterThatIsOpenedAgainIsToldEverything() {
        type(1, "A bother.");
        await().until(() -> posted.stream().anyMatch(notice -> !notice.put().isEmpty()));
        posted.clear();
        findings.heard(new LetterOpened("L", new Snapshot("L", 1, "A bother.")));
        await().until(() ->
                posted.stream().anyMatch(notice -> notice.all() && notice.put().size() == 1));
        assertThat(looked.get()).isEqualTo(1);
    }

    @Test
    void looksOnlyAtParagraphsThatChanged() {
        type(1, "One.\n\nTwo.\n\nThree.");
        await().until(() -> findings.of("L").version() == 1 && looked.get() == 3);
        type(2, "One.\n\nTwo bother.\n\nThree.");
        await().until(() -> findings.of("L").diagnostics().size() == 1);
        assertThat(looked.get()).isEqualTo(4);
    }

    @Test
    void theSentenceTypedLastWaitsForNoPastedLetterAndFindingsAreToldAsTheyCome() {
        gate.drainPermits();
        String three = "Three. ".repeat(400).strip();
        String pasted = "One bother.\n\nTwo.\n\n" + three + "\n\nFour.\n\nFive.";
        type(1, pasted);
        gate.release(1);
        await().until(() -> looked.get() == 1);
        type(2, pasted + "\n\nFresh.");
        gate.release(1);
        await().until(() -> looked.get() == 2);
        long typed = System.nanoTime();
        await().until(() -> System.nanoTime() - typed > TimeUnit.MILLISECONDS.toNanos(Dirty.QUIET + 100));
        gate.release(3);
        await().until(() -> looked.get() == 5);
        assertThat(order)
                .extracting(words -> words.split("[ .]")[0])
                .containsExactly("One", "Two", "Three", "Five", "Fresh");
        await().until(() -> !posted.isEmpty());
        assertThat(findings.of("L").diagnostics()).hasSize(1);
        assertThat(posted.getFirst().put()).hasSize(1);
        gate.release(1);
        await().until(() -> looked.get() == 6);
        assertThat(order.getLast()).isEqualTo("Four.");
    }

    /// What is typed during a look plans the next one: it waits until the first is paid for all the same.
    @Test
    void inACrowdALookIsFollowedByARestHoweverMuchIsTypedMeanwhile() {
        gate.drainPermits();
        String text = "One.\n\nTwo.\n\nThree.\n\nFour";
        crowd(1, text + ".");
        await().until(gate::hasQueuedThreads);
        for (long version = 2; version < 60; version++) {
            text += "o";
            crowd(version, text + ".");
            await().pollDelay(Duration.ofMillis(25)).until(() -> true);
            if (version == 20) {
                gate.release(100);
            }
        }
        assertThat(looked.get())
                .as("half a second of looking, and nine times as long to rest")
                .isEqualTo(1);
        await().until(() -> looked.get() >= 4);
    }

    @Test
    void rebuttalsMoveWithTheTextUntilTheLetterIsReadAgain() {
        type(1, "One.\n\nTwo.");
        await().until(() -> findings.of("L").rebuttals().size() == 1);
        reading.drainPermits();
        type(2, "One bother.\n\nTwo.");
        await().until(() -> findings.of("L").diagnostics().size() == 1);
        assertThat(findings.of("L").rebuttals())
                .singleElement()
                .extracting(Rebuttal::range)
                .isEqualTo(new Range(13, 17));
        type(3, "One bother.\n\nToo.");
        await().until(() -> findings.of("L").rebuttals().isEmpty());
        reading.release(10);
    }

    @Test
    void nobodysLetterWaitsForALongOneToBeRead() {
        when(letterbox.head("long")).thenReturn(new Snapshot("long", 1, "One. ".repeat(LONG / 4)));
        findings.of("long");
        await().until(longReading::hasQueuedThreads);
        type(1, "One.\n\nTwo.");
        await().until(() -> findings.of("L").rebuttals().size() == 1);
        assertThat(longReading.hasQueuedThreads()).isTrue();
        longReading.release(10);
    }

    @Test
    void aReadingOfATextThatMovedOnIsLaidOverTheNewOne() {
        reading.drainPermits();
        type(1, "One.\n\nTwo.");
        await().until(reading::hasQueuedThreads);
        type(2, "One bother.\n\nTwo.");
        await().until(() -> findings.of("L").diagnostics().size() == 1);
        reading.release(1);
        await().until(() -> findings.of("L").rebuttals().stream()
                .anyMatch(rebuttal -> rebuttal.range().equals(new Range(13, 17))));
        assertThat(findings.of("L").diagnostics()).hasSize(1);
        reading.release(10);
    }

    @Test
    void sendsDifferencesOnly() {
        type(1, "A bother.\n\nTwo.");
        await().until(() -> !posted.isEmpty());
        type(2, "A bother.\n\nTwo bother.");
        await().until(() -> !posted.isEmpty() && posted.getLast().version() == 2);
        FindingsPublished last = posted.getLast();
        assertThat(last.all()).isFalse();
        assertThat(last.put()).hasSize(1);
        assertThat(last.put().getFirst().range()).isEqualTo(new Range(15, 21));
        type(3, "A bother.\n\nTwo.");
        await().until(() -> posted.getLast().drop().size() == 1);
    }

    @Test
    void tellsTheSameWordsInTwoPlacesApart() {
        type(1, "A bother.\n\nA bother.");
        await().until(() -> findings.of("L").diagnostics().size() == 2);
        assertThat(findings.of("L").diagnostics()).extracting(Diagnostic::id).doesNotHaveDuplicates();
    }

    @Test
    void otherPeoplesTypingDoesNotKeepAParagraphWaiting() {
        type(1, "One.\n\nTwo.");
        await().until(() -> findings.of("L").version() == 1);
        type(2, "One bother.\n\nTwo.");
        String typed = "One bother.\n\nTwo";
        for (long version = 3; findings.of("L").diagnostics().isEmpty(); version++) {
            typed += "o";
            type(version, typed + ".");
            await().pollDelay(Duration.ofMillis(20)).until(() -> true);
            assertThat(version).as("findings arrive while somebody else types").isLessThan(500);
        }
    }

    @Test
    void aDecisionHidesAndIsTakenBack() {
        type(1, "A bother.");
        await().until(() -> findings.of("L").diagnostics().size() == 1);
        SetAside rule = new SetAside("s", Reach.RULE, null, "R00", "bother", "", "", "me", "Ada", Instant.EPOCH);
        decisions.add(rule);
        findings.heard(new SetAsidesChanged("L"));
        await().until(() -> findings.of("L").ignored().size() == 1);
        assertThat(findings.of("L").diagnostics()).isEmpty();
        await().until(() -> !posted.isEmpty() && posted.getLast().drop().size() == 1);
        decisions.clear();
        findings.heard(new SetAsidesChanged(null));
        await().until(() -> findings.of("L").diagnostics().size() == 1);
    }

    @Test
    void aLetterThatIsGoneIsForgotten() {
        when(letterbox.head("L")).thenThrow(new Letterbox.UnknownLetter("L"));
        assertThat(findings.of("L").diagnostics()).isEmpty();
        type(1, "A bother.");
        await().until(() -> findings.of("L").diagnostics().size() == 1);
    }
}
