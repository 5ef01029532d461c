package org.rejoinder.collab.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Letterbox.Placement;
import org.rejoinder.collab.Update;
import org.rejoinder.collab.authority.Message;
import org.rejoinder.text.JsonText;
import org.rejoinder.text.Range;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes messages as the JSON of the wire, in UTF-8. By hand, because texts may hold halves of surrogate
/// pairs, which a JSON library refuses to write.
final class Encoder {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder out = new StringBuilder(256);

    private Encoder() {}

    static byte[] encode(Message message) {
        Encoder encoder = new Encoder();
        encoder.write(message);
        return encoder.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Message message) {
        switch (message) {
            case Message.Welcome welcome -> welcome(welcome);
            case Message.Updates updates -> {
                out.append("{\"type\":\"updates\",\"version\":").append(updates.version());
                updates(updates.updates());
            }
            case Message.Accepted accepted -> accepted(accepted);
            case Message.Cursors cursors -> {
                out.append("{\"type\":\"cursors\"");
                list("participants", cursors.participants(), Encoder::participant);
            }
            case Message.Findings findings -> findings(findings);
            case Message.Beat beat ->
                out.append("{\"type\":\"beat\",\"version\":").append(beat.version());
            case Message.Refused refused -> refused(refused);
        }
        out.append('}');
    }

    private void welcome(Message.Welcome welcome) {
        out.append("{\"type\":\"welcome\",\"epoch\":");
        string(welcome.epoch());
        out.append(",\"version\":").append(welcome.version()).append(",\"role\":");
        string(welcome.role().name().toLowerCase(Locale.ROOT));
        String text = welcome.text();
        if (text != null) {
            out.append(",\"text\":");
            string(text);
        }
        List<Update> updates = welcome.updates();
        if (updates != null) {
            updates(updates);
        }
    }

    private void updates(List<Update> updates) {
        list("updates", updates, Encoder::update);
    }

    private void update(Update update) {
        out.append("{\"clientId\":");
        string(update.clientId());
        out.append(",\"changes\":").append(update.changes().toJson());
        String origin = update.origin();
        if (origin != null) {
            out.append(",\"origin\":");
            string(origin);
        }
        out.append('}');
    }

    private void accepted(Message.Accepted accepted) {
        out.append("{\"type\":\"accepted\",\"clientId\":");
        string(accepted.clientId());
        out.append(",\"seq\":").append(accepted.seq()).append(",\"version\":").append(accepted.version());
    }

    private void participant(Message.Participant participant) {
        out.append("{\"clientId\":");
        string(participant.clientId());
        if (participant.gone()) {
            out.append(",\"gone\":true}");
            return;
        }
        out.append(",\"name\":");
        string(participant.name());
        out.append(",\"color\":").append(participant.color());
        out.append(",\"version\":").append(participant.version());
        out.append(",\"anchor\":").append(participant.anchor());
        out.append(",\"head\":").append(participant.head()).append('}');
    }

    private void findings(Message.Findings findings) {
        out.append("{\"type\":\"findings\",\"topic\":");
        string(findings.topic());
        out.append(",\"version\":")
                .append(findings.version())
                .append(",\"all\":")
                .append(findings.all());
        list("put", findings.put(), (encoder, placement) -> encoder.placement(findings.topic(), placement));
        list("drop", findings.drop(), Encoder::string);
    }

    private void placement(String topic, Placement placement) {
        out.append("{\"id\":");
        string(placement.thing().id());
        out.append(",\"topic\":");
        string(topic);
        Range range = placement.range();
        range("from", "to", range);
        range("scopeFrom", "scopeTo", placement.scope());
        out.append(",\"stale\":").append(placement.stale());
        out.append(",\"unplaced\":").append(range == null);
        body(JSON.valueToTree(placement.thing().body()));
        out.append('}');
    }

    private void range(String from, String to, @Nullable Range range) {
        out.append(",\"").append(from).append("\":").append(range == null ? 0 : range.from());
        out.append(",\"").append(to).append("\":").append(range == null ? 0 : range.to());
    }

    /// What the higher room says, beside the place.
    private void body(JsonNode body) {
        if (body instanceof ObjectNode fields) {
            fields.properties().forEach(field -> {
                out.append(',');
                string(field.getKey());
                out.append(':').append(field.getValue().toString());
            });
        }
    }

    private void refused(Message.Refused refused) {
        out.append("{\"type\":\"refused\",\"code\":");
        string(refused.code().code());
        out.append(",\"retry\":").append(refused.code().retry()).append(",\"message\":");
        string(refused.message());
    }

    private void string(String text) {
        JsonText.quote(text, 0, text.length(), out);
    }

    private <T> void list(String name, List<T> items, BiConsumer<Encoder, T> write) {
        out.append(",\"").append(name).append("\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write.accept(this, items.get(i));
        }
        out.append(']');
    }
}
