package org.rejoinder.collab.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Here;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// `/api/letters`: letters for scripts and other programs. What goes wrong is told as a problem of RFC 9457.
@RestController
@RequestMapping("/api/letters")
class LettersApi {

    private static final int MOST_UNITS = 2 << 20;

    private final Letters letters;
    private final Letterbox letterbox;
    private final Here here;

    LettersApi(Letters letters, Letterbox letterbox, Here here) {
        this.letters = letters;
        this.letterbox = letterbox;
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
        letterbox.write(letter.id(), 0, text, user, "import").join();
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

    private User user(HttpServletRequest request) {
        return here.of(request).orElseThrow(Here.NotHere::new);
    }

    @ExceptionHandler
    ProblemDetail notHere(Here.NotHere nobody) {
        return problem(HttpStatus.UNAUTHORIZED, "Not signed in", nobody);
    }

    @ExceptionHandler
    ProblemDetail unknown(Letterbox.UnknownLetter unknown) {
        return problem(HttpStatus.NOT_FOUND, "No such letter", unknown);
    }

    @ExceptionHandler
    ProblemDetail wrong(IllegalArgumentException wrong) {
        return problem(HttpStatus.BAD_REQUEST, "Not understood", wrong);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body of the request is one JSON object with “title” and “text”.");
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "“" + mistyped.getName() + "” is a whole number.");
    }

    @ExceptionHandler
    ProblemDetail refused(Letterbox.Refused refused) {
        HttpStatus status =
                switch (refused.code()) {
                    case "read-only" -> HttpStatus.FORBIDDEN;
                    case "too-large" -> HttpStatus.CONTENT_TOO_LARGE;
                    case "unavailable" -> HttpStatus.SERVICE_UNAVAILABLE;
                    default -> HttpStatus.BAD_REQUEST;
                };
        return problem(status, "Not taken", refused);
    }

    @ExceptionHandler
    ProblemDetail late(CompletionException late) {
        return late.getCause() instanceof Letterbox.Refused refused
                ? refused(refused)
                : ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "Try again in a moment.");
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException reason) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(reason.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
