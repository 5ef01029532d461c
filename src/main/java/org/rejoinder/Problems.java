package org.rejoinder;

import org.rejoinder.account.Here;
import org.rejoinder.collab.Letterbox;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What goes wrong in an endpoint becomes a problem detail in plain words; a room's own advice comes before
/// this one.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Problems {

    @ExceptionHandler
    ProblemDetail nobody(Here.NotHere unknown) {
        return problem(HttpStatus.UNAUTHORIZED, "Not signed in", unknown);
    }

    @ExceptionHandler
    ProblemDetail gone(Letterbox.UnknownLetter unknown) {
        return problem(HttpStatus.NOT_FOUND, "No such letter", unknown);
    }

    @ExceptionHandler
    ProblemDetail refused(Letterbox.Refused refused) {
        HttpStatus status =
                switch (refused.code()) {
                    case "unknown-letter" -> HttpStatus.NOT_FOUND;
                    case "read-only" -> HttpStatus.FORBIDDEN;
                    case "signed-out" -> HttpStatus.UNAUTHORIZED;
                    case "too-large" -> HttpStatus.CONTENT_TOO_LARGE;
                    case "too-old" -> HttpStatus.CONFLICT;
                    case "unavailable" -> HttpStatus.SERVICE_UNAVAILABLE;
                    default -> HttpStatus.BAD_REQUEST;
                };
        return problem(status, "Not taken", refused);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable at = unreadable; at != null; at = at.getCause()) {
            if (at instanceof BodyLimit.TooLarge) {
                return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, BodyLimit.DETAIL);
            }
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body of the request could not be read as what this address takes.");
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
