package org.rejoinder.assistant.model.provider;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The HTTP under the clients: each streamed exchange is read by a virtual thread of its own that can be
/// interrupted at any moment, redirects are not followed (a key goes to no other address), and an answer is at
/// most 4 MiB long.
final class Wire implements HttpClient {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_ERROR_BYTES = 8 * 1024;
    private static final String LIKE_OPENAI = "/chat/completions";

    private final java.net.http.HttpClient client;
    private final Duration readTimeout;

    Wire(java.net.http.HttpClient client, Duration readTimeout) {
        this.client = client;
        this.readTimeout = readTimeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Exchange exchange = Exchange.current();
        try (InputStream body = successful(request, exchange).body()) {
            return success(new String(new Capped(body, MOST_BYTES).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new TimeoutException(failed);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Exchange exchange = Exchange.current();
        Thread reader = Thread.ofVirtual().name("model").unstarted(() -> read(request, parser, listener, exchange));
        exchange.carriedBy(reader);
        reader.start();
    }

    private void read(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener, Exchange exchange) {
        exchange.carriedBy(Thread.currentThread());
        Delivery delivery = new Delivery(listener);
        try (InputStream body = successful(request, exchange).body()) {
            delivery.onOpen(success(null));
            deliver(request, new BufferedInputStream(new Capped(body, MOST_BYTES)), parser, delivery);
            delivery.onClose();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            delivery.onError(failed);
        }
    }

    private static void deliver(
            HttpRequest request, BufferedInputStream body, ServerSentEventParser parser, Delivery delivery)
            throws IOException {
        if (request.url().endsWith(LIKE_OPENAI) && WholeAnswer.begins(body)) {
            WholeAnswer.tell(body, delivery);
        } else {
            parser.parse(body, delivery);
        }
    }

    private HttpResponse<InputStream> successful(HttpRequest request, Exchange exchange)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(jdk(request), BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 == 2) {
            return response;
        }
        exchange.retryAfter(RetryAfter.of(response.headers()));
        String problem = problem(response);
        if (Counting.refused(request, response.statusCode(), problem)) {
            return successful(Counting.without(request), exchange);
        }
        throw new HttpException(response.statusCode(), problem);
    }

    private static String problem(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8);
        }
    }

    private java.net.http.HttpRequest jdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return builder.method(request.method().name(), publisher)
                .timeout(readTimeout)
                .build();
    }

    private static SuccessfulHttpResponse success(@Nullable String body) {
        return SuccessfulHttpResponse.builder().statusCode(200).body(body).build();
    }
}
