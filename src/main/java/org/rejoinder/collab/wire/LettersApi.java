package org.rejoinder.collab.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Here;
import org.rejoinder.account.User;
import org.rejoinder.collab.History;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// `/api/letters`: letters for scripts and other programs. What goes wrong is told as a problem of RFC 9457.
@RestController
@RequestMapping("/api/letters")
class LettersApi {

    private static final int MOST_UNITS = 2 << 20;

    private final Letters letters;
    private final Letterbox letterbox;
    private final History history;
    private final Here here;

    LettersApi(Letters letters, Letterbox letterbox, History history, Here here) {
        this.letters = letters;
        this.letterbox = letterbox;
        this.history = history;
        this.here = here;
    }

    record NewLetter(
            @Nullable String title,
            @Nullable String text,
            @Nullable String folder) {}

    record Made(String id) {}

    record Listed(String id, String title, @Nullable String folder) {}

    record Text(String id, String title, long version, String text) {}

    @PostMapping
    ResponseEntity<Made> create(@RequestBody NewLetter wanted, HttpServletRequest request) {
        User user = user(request);
        if (!user.role().mayEdit()) {
            throw new Letterbox.Refused("read-only", "You can read letters but not write new ones.");
        }
        String text = wanted.text() == null ? "" : wanted.text();
        if (text.length() > MOST_UNITS) {
            throw new Letterbox.Refused("too-large", "A letter has at most " + MOST_UNITS + " characters.");
        }
        String title = wanted.title() == null ? "" : wanted.title();
        Letter letter = letters.create(
                new Letters.NewLetter(null, title, wanted.folder(), "", "", null, Letter.Kind.LETTER, null));
        written(letterbox.write(letter.id(), 0, text, user, "import"));
        return ResponseEntity.created(URI.create("/api/letters/" + letter.id())).body(new Made(letter.id()));
    }

    @GetMapping
    List<Listed> all(HttpServletRequest request) {
        user(request);
        return letters.all().stream()
                .map(letter -> new Listed(letter.id(), letter.title(), letter.folderId()))
                .toList();
    }

    @GetMapping("/{id}")
    Text one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request) {
        user(request);
        Letter letter = letters.find(id).orElseThrow(() -> new Letterbox.UnknownLetter(id));
        Snapshot snapshot = version == null ? letterbox.head(id) : letterbox.at(id, version);
        return new Text(id, letter.title(), snapshot.version(), snapshot.text());
    }

    /// The whole history as a file.
    @GetMapping(path = "/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StreamingResponseBody> history(@PathVariable String id, HttpServletRequest request) {
        user(request);
        letterbox.head(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"history.json\"")
                .body(out -> history.export(id, out));
    }

    private static void written(CompletableFuture<Long> version) {
        try {
            version.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Letterbox.Refused refused ? refused : failed;
        }
    }

    private User user(HttpServletRequest request) {
        return here.of(request).orElseThrow(Here.NotHere::new);
    }

    @ExceptionHandler
    ProblemDetail wrong(IllegalArgumentException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "“" + mistyped.getName() + "” is a whole number.");
    }
}
