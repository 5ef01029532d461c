package org.rejoinder.collab.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.authority.Push;
import org.rejoinder.collab.authority.Replica;
import org.rejoinder.text.ChangeSet;
import org.rejoinder.text.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A window as the browser has it, over a real socket: one push in flight, everything that is not confirmed
/// kept and pushed again after a reconnect.
public final class WireClient implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;
    private final String clientId;
    /// What has come of a frame; half a frame of a socket that broke is nothing to the next one.
    private ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final List<JsonNode> heard = new ArrayList<>();
    private @Nullable WebSocket socket;
    private @Nullable Replica replica;
    private @Nullable String epoch;
    private long inFlight;
    private boolean pausing;
    private boolean seated;

    public WireClient(int port, String letterId, String clientId) {
        this.address = URI.create("ws://localhost:" + port + "/collab/" + letterId);
        this.clientId = clientId;
    }

    /// Opens the socket and joins; throws when nobody answers.
    public WireClient connect() {
        open();
        send(join());
        return this;
    }

    /// Opens the socket and says nothing.
    public WireClient open() {
        WebSocket opened = HTTP.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .buildAsync(address, this)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        synchronized (this) {
            socket = opened;
            seated = false;
            inFlight = 0;
            pausing = false;
            message = new ByteArrayOutputStream();
        }
        return this;
    }

    private synchronized String join() {
        String come = replica == null
                ? ",\"epoch\":null,\"version\":null"
                : ",\"epoch\":\"" + epoch + "\",\"version\":" + replica.version();
        return "{\"type\":\"join\",\"clientId\":\"" + clientId + "\"" + come + ",\"name\":\"" + clientId
                + "\",\"color\":2}";
    }

    public void send(String text) {
        WebSocket open = socket;
        if (open != null) {
            try {
                open.sendText(text, true).orTimeout(10, TimeUnit.SECONDS).join();
            } catch (CompletionException lost) {
                open.abort();
            }
        }
    }

    /// Types as a person would: on the screen at once, then on its way.
    public void type(int at, int delete, String insert) {
        synchronized (this) {
            int length = replica().text().length();
            int from = Math.min(at, length);
            replica().type(from, Math.min(length, from + delete), insert);
        }
        push();
    }

    public void type(ChangeSet changes, @Nullable String origin) {
        synchronized (this) {
            replica().type(changes, origin);
        }
        push();
    }

    private Replica replica() {
        Replica known = replica;
        if (known == null) {
            throw new IllegalStateException("Not welcomed yet");
        }
        return known;
    }

    /// Sends what is not confirmed, unless something is in flight.
    public void push() {
        String frame;
        synchronized (this) {
            if (!seated || replica == null || inFlight > 0 || pausing) {
                return;
            }
            Optional<Push> outbox = replica.outbox();
            if (outbox.isEmpty()) {
                return;
            }
            inFlight = outbox.get().seq() + outbox.get().updates().size() - 1;
            frame = frame(outbox.get());
        }
        send(frame);
    }

    /// A push as the wire has it.
    public static String frame(Push push) {
        StringBuilder json = new StringBuilder("{\"type\":\"push\",\"clientId\":");
        json.append(JsonText.quoted(push.clientId())).append(",\"seq\":").append(push.seq());
        json.append(",\"version\":").append(push.version()).append(",\"updates\":[");
        String separator = "";
        for (Push.Made made : push.updates()) {
            json.append(separator).append("{\"changes\":").append(made.changes().toJson());
            if (made.origin() != null) {
                json.append(",\"origin\":").append(JsonText.quoted(made.origin()));
            }
            json.append('}');
            separator = ",";
        }
        return json.append("]}").toString();
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        message.writeBytes(bytes);
        if (last) {
            String text = message.toString(StandardCharsets.UTF_8);
            message.reset();
            hear(webSocket, JSON.readTree(text));
        }
        webSocket.request(1);
        return null;
    }

    private void hear(WebSocket from, JsonNode frame) {
        synchronized (this) {
            if (from != socket && socket != null) {
                return;
            }
            heard.add(frame);
            if (heard.size() > 2_000) {
                heard.removeFirst();
            }
            handle(frame);
            notifyAll();
        }
        Thread.startVirtualThread(this::push);
    }

    private void handle(JsonNode frame) {
        switch (frame.get("type").asString()) {
            case "welcome" -> welcome(frame);
            case "updates" -> updates(frame.get("version").asLong(), frame.get("updates"));
            case "refused" -> refused(frame);
            default -> {}
        }
    }

    private void welcome(JsonNode frame) {
        seated = true;
        epoch = frame.get("epoch").asString();
        long version = frame.get("version").asLong();
        if (replica == null) {
            replica = new Replica(clientId, version, frame.get("text").asString());
        } else {
            updates(version - frame.get("updates").size(), frame.get("updates"));
        }
    }

    private void updates(long base, JsonNode updates) {
        List<Replica.Received> received = new ArrayList<>();
        for (JsonNode update : updates) {
            received.add(new Replica.Received(
                    update.get("clientId").asString(),
                    ChangeSet.fromJson(update.get("changes").toString())));
        }
        replica().receive(base, received);
        if (replica().confirmed() >= inFlight) {
            inFlight = 0;
        }
    }

    private void refused(JsonNode frame) {
        if (frame.get("retry").asBoolean()) {
            inFlight = 0;
            pausing = true;
            Thread.startVirtualThread(() -> {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                synchronized (this) {
                    pausing = false;
                }
                push();
            });
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        lost(webSocket);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        lost(webSocket);
    }

    private synchronized void lost(WebSocket webSocket) {
        if (webSocket == socket) {
            socket = null;
        }
        notifyAll();
    }

    public String clientId() {
        return clientId;
    }

    public synchronized boolean isOpen() {
        return socket != null;
    }

    public synchronized boolean isWelcome() {
        return replica != null;
    }

    public synchronized String text() {
        return replica().text();
    }

    public synchronized long version() {
        return replica().version();
    }

    /// Updates of its own that it saw come back.
    public synchronized long confirmed() {
        return replica == null ? 0 : replica.confirmed();
    }

    public synchronized boolean isLevel() {
        return replica().level();
    }

    /// The first frame of the type that was heard and fits; waits for it.
    public JsonNode await(String type, Predicate<JsonNode> fits) {
        JsonNode[] found = new JsonNode[1];
        await("a frame “" + type + "”", () -> {
            for (JsonNode frame : heard) {
                if (frame.get("type").asString().equals(type) && fits.test(frame)) {
                    found[0] = frame;
                    return true;
                }
            }
            return false;
        });
        return found[0];
    }

    public JsonNode await(String type) {
        return await(type, frame -> true);
    }

    /// Waits until it is so, woken by each frame.
    public synchronized void await(String what, java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(clientId + " waited in vain for " + what + "; heard " + heard);
            }
            try {
                wait(Math.max(1, left / 1_000_000));
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    /// Drops the socket without a word.
    public void abort() {
        WebSocket open;
        synchronized (this) {
            open = socket;
            socket = null;
        }
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void close() {
        abort();
    }
}
