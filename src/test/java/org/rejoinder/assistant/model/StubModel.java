package org.rejoinder.assistant.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model's server that speaks the real HTTP of OpenAI, Ollama and Anthropic, and misbehaves on demand.
public final class StubModel implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServerSocket server;
    private final Thread accepting;
    private final Deque<Act> acts = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Asked> arriving = new LinkedBlockingQueue<>();
    private final BlockingQueue<Asked> leaving = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Answering answering = request -> Act.words("ok");

    /// A request as it came.
    public record Asked(String path, Map<String, String> headers, JsonNode body) {

        /// All that was said to the model, system prompt included.
        public String said() {
            StringBuilder text = new StringBuilder(body.path("system").toString());
            body.path("messages").forEach(m -> text.append('\n').append(text(m.path("content"))));
            return text.toString();
        }

        private static String text(JsonNode content) {
            if (content.isString()) {
                return content.asString();
            }
            StringBuilder text = new StringBuilder();
            content.forEach(part -> text.append(part.path("text").asString("")));
            return text.toString();
        }
    }

    public interface Answering {
        Act to(Asked request);
    }

    /// How a request is answered.
    public interface Act {

        void play(Stage stage) throws IOException, InterruptedException;

        static Act words(String text) {
            return stage -> {
                stage.begin();
                stage.pieces(text, 0);
                stage.end();
            };
        }

        /// Each piece after a pause.
        static Act slowly(String text, long millis) {
            return stage -> {
                stage.begin();
                stage.pieces(text, millis);
                stage.end();
            };
        }

        static Act after(long millis, Act act) {
            return stage -> {
                stage.pause(millis);
                act.play(stage);
            };
        }

        /// Takes the request and never says a word.
        static Act silence() {
            return Stage::hang;
        }

        static Act stallAfter(String text) {
            return stage -> {
                stage.begin();
                stage.pieces(text, 0);
                stage.hang();
            };
        }

        static Act cutAfter(String text) {
            return stage -> {
                stage.begin();
                stage.pieces(text, 0);
                stage.cut();
            };
        }

        static Act status(int code, String headers, String body) {
            return stage -> stage.plain(code, headers, body);
        }

        static Act malformed() {
            return stage -> {
                stage.begin();
                stage.raw("data: {\"choices\": [ this is not JSON\n\n");
                stage.raw("{\"also\": not JSON\n");
                stage.end();
            };
        }

        /// Lines that only say "still here" before and between the pieces, as servers behind a proxy send them.
        static Act amongKeepAlives(String text) {
            return stage -> {
                stage.begin();
                stage.raw(": PROCESSING\n\n: ping\n\n");
                for (String piece : text.split("(?<=\\s)")) {
                    stage.pieces(piece, 0);
                    stage.raw(":\n\n");
                }
                stage.end();
            };
        }

        /// Thinks in a field of its own first.
        static Act thinking(String thought, long millis, String text) {
            return stage -> {
                stage.begin();
                for (String piece : thought.split("(?<=\\s)")) {
                    stage.pause(millis);
                    stage.raw(stage.dialect.thought(piece));
                }
                stage.pieces(text, 0);
                stage.end();
            };
        }

        /// Runs out of room: the reason is told, the rest is missing.
        static Act outOfRoom(String text) {
            return stage -> {
                stage.begin();
                stage.pieces(text, 0);
                stage.end("length");
            };
        }

        /// Counts no tokens.
        static Act uncounted(String text) {
            return stage -> {
                stage.begin();
                stage.pieces(text, 0);
                stage.raw(stage.dialect.uncounted());
                stage.head("0\r\n\r\n");
            };
        }

        /// Answers in one piece, though a stream was asked for.
        static Act inOnePiece(String text) {
            return status(
                    200,
                    "",
                    "\n{\n \"id\": \"c1\", \"object\": \"chat.completion\", \"choices\": [{\"index\": 0, \"message\":"
                            + " {\"role\": \"assistant\", \"content\": " + Dialect.quoted(text)
                            + "}, \"finish_reason\": \"stop\"}],\n \"usage\": {\"prompt_tokens\": 21, \"completion_tokens\": 7}}");
        }

        /// An error in the middle of a stream that began with status 200.
        static Act failingAfter(String text, String error) {
            return stage -> {
                stage.begin();
                stage.pieces(text, 0);
                stage.raw(error);
                stage.end();
            };
        }

        /// Says that it is over and keeps the connection open.
        static Act neverHangingUp(String text) {
            return stage -> {
                stage.begin();
                stage.pieces(text, 0);
                stage.raw(stage.dialect.end(11, stage.words, "stop"));
                stage.hang();
            };
        }

        static Act refusal(String words) {
            return stage -> {
                stage.begin();
                stage.refuse(words);
            };
        }
    }

    public StubModel() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /// The next requests are answered so, one each; afterwards as `always` says.
    public synchronized StubModel then(Act... next) {
        acts.addAll(List.of(next));
        return this;
    }

    public StubModel always(Act act) {
        answering = request -> act;
        return this;
    }

    public StubModel always(Answering how) {
        answering = how;
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// Waits for the next request that was not waited for yet.
    public Asked awaitAsked() throws InterruptedException {
        Asked request = arriving.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("No request came.");
        }
        return request;
    }

    /// Waits until a client has hung up on an answer that was under way.
    public Asked awaitHangUp() throws InterruptedException {
        Asked request = leaving.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("Nobody hung up.");
        }
        return request;
    }

    /// Until nobody is let in any more: a door that is only about to close would let one more knock and then
    /// hang up.
    @Override
    public void close() throws IOException {
        server.close();
        try {
            accepting.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Asked request = read(in);
            asked.add(request);
            arriving.add(request);
            next(request).play(new Stage(socket, in, request));
        } catch (IOException | InterruptedException over) {
            // The client or the test has hung up.
        } finally {
            sockets.remove(socket);
        }
    }

    private synchronized Act next(Asked request) {
        return acts.isEmpty() ? answering.to(request) : acts.removeFirst();
    }

    private static Asked read(InputStream in) throws IOException {
        String[] asked = line(in).split(" ");
        if (asked.length < 2) {
            throw new IOException("The client has hung up.");
        }
        String path = asked[1];
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Asked(path, headers, JSON.readTree(new String(body, StandardCharsets.UTF_8)));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n') {
            if (c != '\r') {
                line.append((char) c);
            }
            c = in.read();
        }
        return line.toString();
    }

    /// One answer on its way, in the dialect of the path that was asked.
    public final class Stage {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final Asked request;
        private final Dialect dialect;
        private int words;

        Stage(Socket socket, InputStream in, Asked request) throws IOException {
            this.socket = socket;
            this.in = in;
            this.out = socket.getOutputStream();
            this.request = request;
            this.dialect = Dialect.of(request.path());
        }

        void begin() throws IOException {
            head("HTTP/1.1 200 OK\r\nContent-Type: " + dialect.type
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
            raw(dialect.begin());
        }

        void pieces(String text, long millis) throws IOException, InterruptedException {
            for (String piece : text.split("(?<=\\s)")) {
                if (millis > 0) {
                    pause(millis);
                }
                words++;
                raw(dialect.piece(piece));
            }
        }

        void refuse(String text) throws IOException {
            raw(dialect.refusal(text));
            end();
        }

        void end() throws IOException {
            end("stop");
        }

        void end(String reason) throws IOException {
            raw(dialect.end(11, words, reason));
            head("0\r\n\r\n");
        }

        void raw(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0) {
                head(Integer.toHexString(bytes.length) + "\r\n");
                out.write(bytes);
                head("\r\n");
            }
        }

        void plain(int code, String headers, String body) throws IOException {
            head("HTTP/1.1 " + code + " Status\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
        }

        /// Waits, unless the client hangs up meanwhile.
        void pause(long millis) throws IOException {
            socket.setSoTimeout((int) millis);
            try {
                if (in.read() < 0) {
                    leaving.add(request);
                    throw new IOException("The client has hung up.");
                }
            } catch (java.net.SocketTimeoutException goOn) {
                socket.setSoTimeout(0);
            }
        }

        void hang() throws IOException {
            socket.setSoTimeout(0);
            if (in.read() < 0) {
                leaving.add(request);
            }
        }

        void cut() throws IOException {
            socket.shutdownOutput();
        }

        private void head(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private enum Dialect {
        OPENAI("text/event-stream") {
            @Override
            String piece(String text) {
                return chunk("{\"content\":" + quoted(text) + "}", "null");
            }

            @Override
            String refusal(String text) {
                return chunk("{\"refusal\":" + quoted(text) + "}", "null");
            }

            @Override
            String thought(String text) {
                return chunk("{\"reasoning_content\":" + quoted(text) + "}", "null");
            }

            @Override
            String uncounted() {
                return chunk("{}", "\"stop\"") + "data: {\"choices\":[]}\n\ndata: [DONE]\n\n";
            }

            @Override
            String end(int input, int output, String reason) {
                return chunk("{}", "\"" + reason + "\"")
                        + "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"model\":\"stub\",\"choices\":[],"
                        + "\"usage\":{\"prompt_tokens\":" + input + ",\"completion_tokens\":" + output
                        + ",\"total_tokens\":" + (input + output) + "}}\n\ndata: [DONE]\n\n";
            }

            private String chunk(String delta, String reason) {
                return "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"stub\","
                        + "\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + reason + "}]}\n\n";
            }
        },
        OLLAMA("application/x-ndjson") {
            @Override
            String piece(String text) {
                return "{\"model\":\"stub\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\","
                        + "\"content\":" + quoted(text) + "},\"done\":false}\n";
            }

            @Override
            String refusal(String text) {
                return piece(text);
            }

            @Override
            String thought(String text) {
                return "{\"model\":\"stub\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\","
                        + "\"content\":\"\",\"thinking\":" + quoted(text) + "},\"done\":false}\n";
            }

            @Override
            String uncounted() {
                return "{\"model\":\"stub\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\","
                        + "\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}\n";
            }

            @Override
            String end(int input, int output, String reason) {
                return "{\"model\":\"stub\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\","
                        + "\"content\":\"\"},\"done\":true,\"done_reason\":" + quoted(reason)
                        + ",\"prompt_eval_count\":" + input
                        + ",\"eval_count\":" + output + "}\n";
            }
        },
        ANTHROPIC("text/event-stream") {
            @Override
            String begin() {
                return event(
                                "message_start",
                                "{\"type\":\"message_start\",\"message\":{\"id\":\"m1\",\"type\":\"message\","
                                        + "\"role\":\"assistant\",\"content\":[],\"model\":\"stub\",\"stop_reason\":null,"
                                        + "\"usage\":{\"input_tokens\":11,\"output_tokens\":1}}}")
                        + event(
                                "content_block_start",
                                "{\"type\":\"content_block_start\",\"index\":0,"
                                        + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}");
            }

            @Override
            String piece(String text) {
                return event(
                        "content_block_delta",
                        "{\"type\":\"content_block_delta\",\"index\":0,"
                                + "\"delta\":{\"type\":\"text_delta\",\"text\":" + quoted(text) + "}}");
            }

            @Override
            String refusal(String text) {
                return piece(text);
            }

            @Override
            String thought(String text) {
                return event(
                        "content_block_delta",
                        "{\"type\":\"content_block_delta\",\"index\":0,"
                                + "\"delta\":{\"type\":\"thinking_delta\",\"thinking\":" + quoted(text) + "}}");
            }

            @Override
            String uncounted() {
                throw new UnsupportedOperationException("This one always counts.");
            }

            @Override
            String end(int input, int output, String reason) {
                String stop = "length".equals(reason) ? "max_tokens" : "end_turn";
                return event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}")
                        + event(
                                "message_delta",
                                "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + stop + "\"},"
                                        + "\"usage\":{\"output_tokens\":" + output + "}}")
                        + event("message_stop", "{\"type\":\"message_stop\"}");
            }

            private String event(String name, String data) {
                return "event: " + name + "\ndata: " + data + "\n\n";
            }
        };

        final String type;

        Dialect(String type) {
            this.type = type;
        }

        static Dialect of(String path) {
            return path.endsWith("/api/chat") ? OLLAMA : path.endsWith("/messages") ? ANTHROPIC : OPENAI;
        }

        String begin() {
            return "";
        }

        abstract String piece(String text);

        abstract String refusal(String text);

        /// A piece of what is thought before the answer.
        abstract String thought(String text);

        /// The end without a word on tokens.
        abstract String uncounted();

        /// `reason` is `stop` or `length`.
        abstract String end(int input, int output, String reason);

        static String quoted(String text) {
            return JSON.writeValueAsString(text);
        }
    }
}
