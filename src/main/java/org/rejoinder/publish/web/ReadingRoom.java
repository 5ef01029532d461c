package org.rejoinder.publish.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.Here;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.publish.Outgoing;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// A letter to read, print and take away; `version` asks for the text as it was.
@RestController
class ReadingRoom {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Letters letters;
    private final Audiences audiences;
    private final Letterbox letterbox;
    private final Here here;
    private final Pdf pdf;

    ReadingRoom(Letters letters, Audiences audiences, Letterbox letterbox, Here here, Pdf pdf) {
        this.letters = letters;
        this.audiences = audiences;
        this.letterbox = letterbox;
        this.here = here;
        this.pdf = pdf;
    }

    @GetMapping("/letters/{id}/read")
    ResponseEntity<String> read(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request) {
        Outgoing letter = outgoing(id, version, request);
        return fresh(HTML).header("Content-Security-Policy", ReadingPage.POLICY).body(ReadingPage.forReading(letter));
    }

    @GetMapping("/letters/{id}/letter.md")
    ResponseEntity<String> markdown(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request) {
        Outgoing letter = outgoing(id, version, request);
        return file(MARKDOWN, letter, ".md").body(MarkdownFile.of(letter));
    }

    @GetMapping("/letters/{id}/letter.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long version, HttpServletRequest request)
            throws Pdf.NotSet, InterruptedException {
        Outgoing letter = outgoing(id, version, request);
        return file(MediaType.APPLICATION_PDF, letter, ".pdf").body(pdf.of(letter));
    }

    private Outgoing outgoing(String id, @Nullable Long version, HttpServletRequest request) {
        if (here.of(request).isEmpty()) {
            throw new Here.NotHere();
        }
        Letter letter = letters.find(id).orElseThrow(() -> new Letterbox.UnknownLetter(id));
        String text = version == null
                ? letterbox.head(id).text()
                : letterbox.at(id, version).text();
        String audienceId = letter.audienceId() == null ? "" : letter.audienceId();
        return new Outgoing(letter.title(), letter.from(), letter.to(), audienceId, text, imagined(letter));
    }

    private String imagined(Letter letter) {
        if (letter.kind() != Letter.Kind.REPLY) {
            return "";
        }
        Letter.Answers answers = letter.answers();
        String asId = answers == null || answers.audienceId() == null ? letter.audienceId() : answers.audienceId();
        String name = asId == null
                ? "the other side"
                : audiences.find(asId).map(Audience::name).orElse("the other side");
        return Outgoing.imaginedBy(name);
    }

    private static ResponseEntity.BodyBuilder file(MediaType type, Outgoing letter, String ending) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename(MarkdownFile.name(letter.title()) + ending, StandardCharsets.UTF_8)
                .build();
        return fresh(type).header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    }

    private static ResponseEntity.BodyBuilder fresh(MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate());
    }

    @ExceptionHandler
    void gone(Letterbox.UnknownLetter gone, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    ProblemDetail notSet(Pdf.NotSet notSet) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(notSet.getMessage()));
    }

    @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail noSuchVersion(RuntimeException wrong) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "“version” is a whole number from 0 to the letter's newest.");
    }
}
