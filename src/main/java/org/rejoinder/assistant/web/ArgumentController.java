package org.rejoinder.assistant.web;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Advocate.ArgumentReading;
import org.rejoinder.assistant.Analyst;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Correspondent.Draft;
import org.rejoinder.assistant.Correspondent.Progress;
import org.rejoinder.assistant.Correspondent.Tone;
import org.rejoinder.assistant.LetterReader;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.web.ArgumentRequests.Analyse;
import org.rejoinder.assistant.web.ArgumentRequests.Cover;
import org.rejoinder.assistant.web.ArgumentRequests.Refused;
import org.rejoinder.assistant.web.ArgumentRequests.Reply;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The argument engine for other tools: what a text claims, what would be answered, what already meets it, the
/// reply as a letter.
///
/// At most two texts are read at a time; the others wait their turn for 20 s. A text has at most 100,000
/// characters.
@RestController
class ArgumentController {

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Advocate advocate;
    private final Correspondent correspondent;
    private final LetterReader reader;
    private final Analyst analyst;
    private final Audiences audiences;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    ArgumentController(
            Advocate advocate, Correspondent correspondent, LetterReader reader, Analyst analyst, Audiences audiences) {
        this.advocate = advocate;
        this.correspondent = correspondent;
        this.reader = reader;
        this.analyst = analyst;
        this.audiences = audiences;
    }

    @PostMapping("/api/analyses")
    ArgumentResponses.Analysis analyse(@RequestBody Analyse request) throws InterruptedException {
        LetterText letter =
                LetterText.of(ArgumentRequests.title(request.title()), "", "", ArgumentRequests.text(request.text()));
        Audience audience = audience(request.audience());
        return inTurn(() -> {
            ArgumentReading reading = advocate.read(letter, audience);
            LetterReader.Reading whole = reader.read(letter, audience, analyst.empathy(letter), reading.rebuttals());
            return ArgumentResponses.analysis(reading, whole.checklist());
        });
    }

    @PostMapping("/api/coverage")
    List<ArgumentResponses.Met> cover(@RequestBody Cover request) throws InterruptedException {
        List<String> paragraphs = ArgumentRequests.paragraphs(request.paragraphs());
        List<String> rebuttals = ArgumentRequests.rebuttals(request.rebuttals());
        return inTurn(() -> advocate.cover(paragraphs, rebuttals).stream()
                .map(ArgumentResponses::met)
                .toList());
    }

    @PostMapping("/api/replies")
    ArgumentResponses.ReplyLetter reply(@RequestBody Reply request) throws InterruptedException {
        LetterText letter =
                LetterText.of(ArgumentRequests.title(request.title()), "", "", ArgumentRequests.text(request.text()));
        Audience audience = audience(request.audience());
        if (audience == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Say who replies in 'audience'. " + known());
        }
        Tone tone = ArgumentRequests.tone(request.tone());
        return inTurn(() -> {
            Draft draft = correspondent.reply(letter, audience, tone, Progress.none());
            return ArgumentResponses.reply(draft, audience);
        });
    }

    @GetMapping("/api/audiences")
    List<ArgumentResponses.Known> audiences() {
        return audiences.all().stream().map(ArgumentResponses::known).toList();
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(refused.status(), String.valueOf(refused.getMessage()));
        problem.setTitle(refused.status() == HttpStatus.CONTENT_TOO_LARGE ? "Too large" : "Not taken");
        return problem;
    }

    /// By id, or by name in any case.
    private @Nullable Audience audience(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return audiences
                .find(named.strip())
                .or(() -> audiences.all().stream()
                        .filter(each -> each.name().equalsIgnoreCase(named.strip()))
                        .findFirst())
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST, "There is no audience '" + shortened(named) + "'. " + known()));
    }

    private static String shortened(String named) {
        return named.length() > 60 ? named.substring(0, 60) + "…" : named;
    }

    private String known() {
        return "Known are: "
                + String.join(", ", audiences.all().stream().map(Audience::id).toList()) + ".";
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) throws InterruptedException {
        if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Too many texts are being read at once. Please try again in a moment.");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
