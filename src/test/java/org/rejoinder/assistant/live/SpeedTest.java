package org.rejoinder.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Checklist;
import org.rejoinder.assistant.Checklist.Readability;
import org.rejoinder.assistant.LetterReader;
import org.rejoinder.assistant.SecondReader;
import org.rejoinder.assistant.empathy.EmpathyChecker;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.language.LanguageChecker;
import org.rejoinder.assistant.model.embedding.MiniLmEmbedder;
import org.rejoinder.assistant.model.embedding.ToneNetwork;
import org.rejoinder.collab.Snapshot;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Work of the processor for a changed paragraph, everything on: it may not grow with the letter. Times are the
/// thread's own, so that a busy machine does not count.
@Tag("timed")
class SpeedTest {

    private static final String[] SENTENCES = {
        "The footpath along the river has been closed since the flood in February.",
        "We counted two hundred and twelve walkers on one Sunday in May.",
        "I would like to understand which repairs are planned, and when.",
        "The bridge near the mill is the only way to the school for the children of the lower village.",
        "My neighbour offered to lend his tools, and six of us would come on a Saturday.",
        "Some will say that the path floods every year and that money spent on it is lost.",
        "Last summer the gravel was new, and three people in wheelchairs used it each day.",
        "Could you tell us who decides about the grant?",
        "Thank you for the careful report of the engineers, which we have read twice.",
        "If the board agrees, the work could begin with the steps at the weir.",
        "You keep ignoring our letters about the gate.",
    };

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void aChangedParagraphCostsTheSameInALetterOfAnyLength() {
        English english = new English();
        MiniLmEmbedder embedder = new MiniLmEmbedder();
        CheckedParagraphs checked = new CheckedParagraphs(
                List.of(new EmpathyChecker(english, () -> embedder, ToneNetwork::new), new LanguageChecker(english)));
        LetterReader reader = (letter, audience, diagnostics, rebuttals) -> new LetterReader.Reading(
                List.of(), new Checklist(List.of(), new Readability(0, 0, 0, 0, 0, 0, 0)), List.of());
        LetterAnalyst analyst =
                new LetterAnalyst(checked, reader, new StaticListableBeanFactory().getBeanProvider(Advocate.class));
        Second none = new Second(new StaticListableBeanFactory().getBeanProvider(SecondReader.class));
        measure(new Desk("warm", checked, analyst, none), 500, 40, new Random(1));
        for (int words : new int[] {500, 5_000, 50_000}) {
            double[] times = measure(new Desk("L" + words, checked, analyst, none), words, 60, new Random(words));
            Arrays.sort(times);
            System.out.printf(
                    "Changed paragraph in %,d words: p50 %.1f ms, p95 %.1f ms of processor time%n",
                    words, times[times.length / 2], times[times.length * 95 / 100]);
            assertThat(times[times.length / 2]).isLessThan(60);
        }
        System.gc();
        System.out.printf(
                "Heap after it: %d MB%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private double[] measure(Desk desk, int words, int changes, Random random) {
        List<String> paragraphs = letter(words, random);
        long version = 1;
        desk.latest = new Snapshot("L", version, String.join("\n\n", paragraphs));
        long begin = threads.getCurrentThreadCpuTime();
        look(desk);
        System.out.printf(
                "Whole letter of %,d words, new: %.0f ms%n", words, (threads.getCurrentThreadCpuTime() - begin) / 1e6);
        double[] times = new double[changes];
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(paragraphs.size());
            paragraphs.set(at, paragraphs.get(at) + " The count was " + random.nextInt(100_000) + ".");
            desk.latest = new Snapshot("L", ++version, String.join("\n\n", paragraphs));
            long start = threads.getCurrentThreadCpuTime();
            look(desk);
            times[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        }
        return times;
    }

    private static void look(Desk desk) {
        desk.absorb(0);
        desk.settle(Dirty.AT_MOST, () -> false);
        desk.differences(Dirty.AT_MOST, true, new Decisions(List.of()));
    }

    private static List<String> letter(int words, Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int written = 0; written < words; ) {
            StringBuilder paragraph = new StringBuilder();
            for (int s = 0; s < 5; s++) {
                String sentence = SENTENCES[random.nextInt(SENTENCES.length)];
                paragraph.append(s == 0 ? "" : " ").append(sentence);
                written += sentence.split(" ").length;
            }
            paragraphs.add(paragraph
                    .append(" It was day ")
                    .append(random.nextInt(1_000_000))
                    .append('.')
                    .toString());
        }
        return paragraphs;
    }
}
