package org.rejoinder.assistant.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.languagetool.LtBuildInfo;
import org.languagetool.rules.RuleMatch;
import org.rejoinder.assistant.Analyst;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.assistant.language.English;
import org.rejoinder.assistant.language.KnownNames;
import org.rejoinder.assistant.language.LanguageChecker;
import org.rejoinder.assistant.web.CheckRequest.Refused;
import org.rejoinder.text.Sentences;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// LanguageTool's HTTP API: `/v2/check` and `/v2/languages`. At most two texts are read at a time; the others
/// wait their turn for 20 s.
@RestController
class CheckController {

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Analyst analyst;
    private final English english;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    CheckController(Analyst analyst, English english) {
        this.analyst = analyst;
        this.english = english;
    }

    record Named(String name, String code, String longCode) {}

    @RequestMapping(
            path = "/v2/check",
            method = {RequestMethod.POST, RequestMethod.GET},
            produces = MediaType.APPLICATION_JSON_VALUE)
    CheckResponse check(@RequestParam MultiValueMap<String, String> form) throws InterruptedException {
        CheckRequest request = CheckRequest.of(form);
        if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new Refused(503, "Too many texts are being checked at once. Please try again in a moment.");
        }
        try {
            return answer(request);
        } finally {
            turns.release();
        }
    }

    @GetMapping("/v2/languages")
    List<Named> languages() {
        return CheckRequest.LANGUAGES.stream()
                .map(code -> new Named(name(code), "en", code))
                .toList();
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refused) {
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body("Error: " + refused.getMessage());
    }

    private CheckResponse answer(CheckRequest request) {
        Annotated text = request.text();
        List<CheckResponse.Match> matches = new ArrayList<>();
        analyst.empathy(LetterText.of("", "", "", text.plain())).stream()
                .filter(d -> request.wants(d.code(), d.family()))
                .map(d -> CheckResponse.of(d, text))
                .forEach(matches::add);
        language(request).stream()
                .filter(match -> request.wants(
                        match.getSpecificRuleId(),
                        match.getRule().getCategory().getId().toString()))
                .map(match -> CheckResponse.of(
                        match, text, LanguageChecker.severity(match.getRule()).name()))
                .forEach(matches::add);
        matches.sort(Comparator.comparingInt(CheckResponse.Match::offset));
        return new CheckResponse(
                new CheckResponse.Software(
                        "Rejoinder",
                        Objects.requireNonNullElse(LtBuildInfo.OS.getVersion(), "6"),
                        "",
                        1,
                        false,
                        "",
                        ""),
                new CheckResponse.Warnings(false),
                new CheckResponse.Language(
                        name(request.language()),
                        request.language(),
                        new CheckResponse.Detected(name(request.language()), request.language(), 1)),
                List.copyOf(matches),
                sentences(text));
    }

    private List<RuleMatch> language(CheckRequest request) {
        String plain = request.text().plain();
        boolean bothSpellings = !request.language().equals("en-US");
        List<RuleMatch> found = english.check(plain, request.level()).stream()
                .filter(match -> !bothSpellings || !british(match, plain))
                .toList();
        Set<String> names = KnownNames.of(plain)
                .among(found.stream()
                        .filter(CheckController::unknown)
                        .map(match -> words(match, plain))
                        .toList());
        return found.stream()
                .filter(match -> !unknown(match) || !names.contains(words(match, plain)))
                .toList();
    }

    private static boolean unknown(RuleMatch match) {
        return LanguageChecker.spelling(match.getRule());
    }

    private static String words(RuleMatch match, String plain) {
        return plain.substring(match.getFromPos(), match.getToPos());
    }

    private boolean british(RuleMatch match, String plain) {
        return unknown(match) && english.britishKnows(words(match, plain));
    }

    private static List<List<Integer>> sentences(Annotated text) {
        return Sentences.of(text.plain()).stream()
                .map(text::inWhole)
                .map(range -> List.of(range.from(), range.to()))
                .toList();
    }

    private static String name(String code) {
        return switch (code) {
            case "en-US" -> "English (US)";
            case "en-GB" -> "English (GB)";
            case "en-AU" -> "English (Australian)";
            case "en-CA" -> "English (Canadian)";
            case "en-NZ" -> "English (New Zealand)";
            case "en-ZA" -> "English (South African)";
            default -> "English";
        };
    }
}
