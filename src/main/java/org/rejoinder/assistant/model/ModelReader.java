package org.rejoinder.assistant.model;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.assistant.SecondReader;
import org.rejoinder.assistant.model.Reading.Job;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.assistant.model.call.Trouble;
import org.rejoinder.assistant.model.settings.StoredSettings;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets a model read along: a paragraph that has been still for a while is asked about once, the letter as a
/// whole after a longer rest. A newer text calls off what was asked about the former one.
@Component
class ModelReader implements SecondReader {

    private static final int MOST_LETTERS = 100;
    private static final long PARAGRAPH_RESTS = 700;
    private static final long LETTER_RESTS = 4_000;

    private final ModelRemarks remarks;
    private final ModelRebuttals rebuttals;
    private final ModelCoverage coverage;
    private final ModelClaims claims;
    private final ObjectProvider<Advocate> advocate;
    private final Lines lines;
    private final StoredSettings settings;
    private final OpenLetters open;
    private final ApplicationEventPublisher events;
    private final ScheduledThreadPoolExecutor clock;
    private final Map<String, Reading> readings = new LinkedHashMap<>(16, 0.75f, true);

    ModelReader(
            ModelRemarks remarks,
            ModelRebuttals rebuttals,
            ModelCoverage coverage,
            ModelClaims claims,
            ObjectProvider<Advocate> advocate,
            Lines lines,
            StoredSettings settings,
            OpenLetters open,
            ApplicationEventPublisher events) {
        this.remarks = remarks;
        this.rebuttals = rebuttals;
        this.coverage = coverage;
        this.claims = claims;
        this.advocate = advocate;
        this.lines = lines;
        this.settings = settings;
        this.open = open;
        this.events = events;
        this.clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("second-reader").daemon().factory());
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public List<Diagnostic> known(Paragraph paragraph) {
        return remarks.known(paragraph);
    }

    @Override
    public synchronized void attend(String letterId, LetterText letter, @Nullable Audience audience) {
        open.seen(letterId, letter);
        Reading reading = reading(letterId);
        boolean live = settings.settings().policy().live();
        Set<String> wanted = new HashSet<>();
        if (live && lines.ready(Which.QUICK)) {
            letter.paragraphs().stream()
                    .filter(ModelRemarks::worthReading)
                    .filter(paragraph -> remarks.unknown(paragraph))
                    .forEach(paragraph -> wanted.add(remarks.key(paragraph)));
        }
        boolean whole = live && audience != null && lines.ready(Which.STRONG) && rebuttals.unknown(letter, audience);
        String wholeKey = audience == null ? "" : rebuttals.key(letter, audience);
        if (whole) {
            wanted.add(wholeKey);
        }
        reading.only(wanted);
        letter.paragraphs().stream()
                .filter(paragraph -> wanted.contains(remarks.key(paragraph)))
                .forEach(paragraph -> begin(
                        letterId,
                        reading,
                        remarks.key(paragraph),
                        PARAGRAPH_RESTS,
                        job -> remarks.ask(paragraph, letterId, job::calledOff)));
        if (whole && audience != null) {
            begin(letterId, reading, wholeKey, LETTER_RESTS, job -> considered(letterId, letter, audience, job));
        }
    }

    /// The objections first, then a second opinion on how far those are met where the built-in one is not sure, and
    /// last what the letter claims.
    private void considered(String letterId, LetterText letter, Audience audience, Job job) {
        rebuttals.ask(letterId, letter, audience, job::calledOff);
        // Told at once: what comes next may fail, and these stand without it.
        if (!job.calledOff()) {
            events.publishEvent(new SecondReadingCame(letterId));
        }
        List<String> unsure = advocate.getObject().read(letter, audience).rebuttals().stream()
                .filter(RoutedAdvocate::unsure)
                .map(Rebuttal::text)
                .toList();
        coverage.ask(letterId, letter, unsure, job::calledOff);
        claims.ask(letterId, letter, job::calledOff);
    }

    @PreDestroy
    synchronized void stop() {
        readings.values().forEach(Reading::stop);
        clock.shutdownNow();
    }

    private interface Asking {
        void ask(Job job);
    }

    private void begin(String letterId, Reading reading, String key, long rests, Asking asking) {
        Job job = reading.begin(key);
        if (job != null && !clock.isShutdown()) {
            clock.schedule(() -> start(letterId, reading, key, job, asking), rests, TimeUnit.MILLISECONDS);
        }
    }

    private void start(String letterId, Reading reading, String key, Job job, Asking asking) {
        if (!job.calledOff()) {
            Thread thread =
                    Thread.ofVirtual().name("second-reader").unstarted(() -> run(letterId, reading, key, job, asking));
            job.runBy(thread);
            thread.start();
        }
    }

    private void run(String letterId, Reading reading, String key, Job job, Asking asking) {
        try {
            asking.ask(job);
            if (!job.calledOff()) {
                events.publishEvent(new SecondReadingCame(letterId));
            }
        } catch (Trouble trouble) {
            // Said and written down where it arose; the built-in findings stand.
        } finally {
            synchronized (this) {
                reading.end(key, job);
            }
        }
    }

    private Reading reading(String letterId) {
        Reading reading = readings.computeIfAbsent(letterId, id -> new Reading());
        if (readings.size() > MOST_LETTERS) {
            String eldest = readings.keySet().iterator().next();
            Reading gone = readings.remove(eldest);
            if (gone != null) {
                gone.stop();
            }
        }
        return reading;
    }
}
