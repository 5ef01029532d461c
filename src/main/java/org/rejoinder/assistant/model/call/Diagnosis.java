package org.rejoinder.assistant.model.call;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.model.call.Trouble.Kind;

/// Tells from an error what the trouble is. What a server wrote about it is not repeated: it may hold the key.
final class Diagnosis {

    private static final Pattern TOO_LONG = Pattern.compile(
            "context.?length|context (?:size|window)|too long|too many (?:input )?tokens|exceed_context|maximum context");
    private static final Pattern UNKNOWN =
            Pattern.compile("model[^\\n]{0,120}(?:not found|does not exist|not exist)|not a valid model|unknown model");

    private Diagnosis() {}

    /// `schema` tells whether a schema was sent with the request.
    static Trouble of(Throwable error, String model, boolean schema, @Nullable Duration retryAfter) {
        Optional<HttpException> http = find(error, HttpException.class);
        if (http.isPresent()) {
            return status(http.get(), model, schema, retryAfter, error);
        }
        if (find(error, ContentFilteredException.class).isPresent()) {
            return trouble(Kind.DECLINED, model + " declined to answer.", error);
        }
        if (find(error, ConnectException.class).isPresent()
                || find(error, HttpConnectTimeoutException.class).isPresent()
                || find(error, UnresolvedAddressException.class).isPresent()
                || find(error, SSLException.class).isPresent()) {
            return trouble(Kind.GONE, model + " cannot be reached.", error);
        }
        if (find(error, HttpTimeoutException.class).isPresent()) {
            return trouble(Kind.SLOW, model + " took too long.", error);
        }
        if (find(error, IOException.class).isPresent() && !isJson(error)) {
            return trouble(Kind.CUT, "The connection to " + model + " broke off.", error);
        }
        return trouble(Kind.WRONG, "What " + model + " answered could not be read.", error);
    }

    private static Trouble status(
            HttpException http, String model, boolean schema, @Nullable Duration retryAfter, Throwable error) {
        String said = String.valueOf(http.getMessage()).toLowerCase(Locale.ROOT);
        return switch (http.statusCode()) {
            case 401, 403 -> trouble(Kind.KEY, model + " does not accept the key.", error);
            case 402 -> trouble(Kind.KEY, "The account that " + model + " is paid from has nothing left.", error);
            case 404 -> trouble(Kind.UNKNOWN_MODEL, "The server does not know " + model + ".", error);
            case 408, 504 -> trouble(Kind.SLOW, model + " took too long.", error);
            case 413 -> trouble(Kind.TOO_LONG, "The letter is longer than " + model + " can read.", error);
            case 429 -> new Trouble(Kind.BUSY, model + " asks to be left alone for a while.", retryAfter, "", error);
            case 400, 422, 501 -> request(said, model, schema, error);
            default -> new Trouble(Kind.BROKEN, model + " answers with an error.", retryAfter, "", error);
        };
    }

    /// Servers word it in many ways that they cannot hold an answer to a schema; without one they are asked once
    /// more.
    private static Trouble request(String said, String model, boolean schema, Throwable error) {
        if (TOO_LONG.matcher(said).find()) {
            return trouble(Kind.TOO_LONG, "The letter is longer than " + model + " can read.", error);
        }
        if (UNKNOWN.matcher(said).find()) {
            return trouble(Kind.UNKNOWN_MODEL, "The server does not know " + model + ".", error);
        }
        return schema
                ? trouble(Kind.NO_SCHEMA, model + " does not take a schema.", error)
                : trouble(Kind.WRONG, model + " does not take the request.", error);
    }

    private static boolean isJson(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at.getClass().getName().contains(".jackson.")) {
                return true;
            }
        }
        return false;
    }

    private static Trouble trouble(Kind kind, String message, Throwable error) {
        return new Trouble(kind, message, null, "", error);
    }

    private static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
