package org.rejoinder.collab.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.authority.Push;
import org.rejoinder.text.ChangeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads frames of windows: whatever is not exactly one is refused with a reason.
final class Decoder {

    /// The largest frame, in bytes of UTF-8.
    static final int MOST_BYTES = 4 << 20;

    private static final int MOST_UPDATES = 50_000;
    private static final int ID_LENGTH = 64;
    private static final int ORIGIN_LENGTH = 200;
    private static final int NAME_LENGTH = 80;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(MOST_BYTES)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .build();

    private Decoder() {}

    static ClientFrame decode(String text) throws BadFrame {
        JsonNode frame = parsed(text);
        return switch (string(frame, "type", ID_LENGTH)) {
            case "join" -> join(frame);
            case "push" -> new ClientFrame.Pushed(push(frame));
            case "cursor" ->
                new ClientFrame.Caret(whole(frame, "version"), position(frame, "anchor"), position(frame, "head"));
            case "window" -> new ClientFrame.Named(string(frame, "name", NAME_LENGTH), color(frame));
            default -> throw new BadFrame("A message of this type is not known here.");
        };
    }

    private static JsonNode parsed(String text) throws BadFrame {
        try {
            JsonNode frame = JSON.readTree(text);
            if (frame == null || !frame.isObject()) {
                throw new BadFrame("A message is one JSON object.");
            }
            return frame;
        } catch (JacksonException malformed) {
            throw new BadFrame("The message is not well-formed JSON.");
        }
    }

    private static ClientFrame join(JsonNode frame) throws BadFrame {
        return new ClientFrame.Join(
                string(frame, "clientId", ID_LENGTH),
                absent(frame, "epoch") ? null : string(frame, "epoch", ID_LENGTH),
                absent(frame, "version") ? null : whole(frame, "version"),
                blank(frame, "name") ? null : string(frame, "name", NAME_LENGTH),
                absent(frame, "color") ? null : color(frame));
    }

    private static Push push(JsonNode frame) throws BadFrame {
        JsonNode list = frame.get("updates");
        if (list == null || !list.isArray() || list.isEmpty() || list.size() > MOST_UPDATES) {
            throw new BadFrame("A push carries between 1 and " + MOST_UPDATES + " updates.");
        }
        List<Push.Made> updates = new ArrayList<>(list.size());
        for (JsonNode update : list) {
            updates.add(made(update));
        }
        return new Push(string(frame, "clientId", ID_LENGTH), whole(frame, "seq"), whole(frame, "version"), updates);
    }

    private static Push.Made made(JsonNode update) throws BadFrame {
        String origin = absent(update, "origin") ? null : string(update, "origin", ORIGIN_LENGTH);
        return new Push.Made(changes(update.get("changes")), origin);
    }

    private static ChangeSet changes(@Nullable JsonNode sections) throws BadFrame {
        if (sections == null || !sections.isArray()) {
            throw new BadFrame("An update has changes, which are a list.");
        }
        try {
            ChangeSet.Builder changes = ChangeSet.builder();
            for (JsonNode section : sections) {
                section(section, changes);
            }
            return changes.build();
        } catch (IllegalArgumentException wrong) {
            throw new BadFrame(String.valueOf(wrong.getMessage()));
        }
    }

    private static void section(JsonNode section, ChangeSet.Builder changes) throws BadFrame {
        if (section.isInt()) {
            changes.keep(section.asInt());
        } else if (section.isArray() && !section.isEmpty() && section.get(0).isInt()) {
            changes.replace(section.get(0).asInt(), lines(section));
        } else {
            throw new BadFrame("A section of a change is a number, or a list of a number and lines.");
        }
    }

    private static String lines(JsonNode section) throws BadFrame {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < section.size(); i++) {
            JsonNode line = section.get(i);
            if (!line.isString() || line.asString().indexOf('\n') >= 0) {
                throw new BadFrame("A line of a change is a string without a line break.");
            }
            text.append(i > 1 ? "\n" : "").append(line.asString());
        }
        return text.toString();
    }

    private static boolean absent(JsonNode frame, String name) {
        JsonNode value = frame.get(name);
        return value == null || value.isNull();
    }

    private static boolean blank(JsonNode frame, String name) {
        return absent(frame, name)
                || (frame.get(name).isString() && frame.get(name).asString().isBlank());
    }

    private static String string(JsonNode frame, String name, int most) throws BadFrame {
        JsonNode value = frame.get(name);
        if (value == null
                || !value.isString()
                || value.asString().isBlank()
                || value.asString().length() > most) {
            throw new BadFrame("“" + name + "” is a string of 1 to " + most + " characters.");
        }
        return value.asString();
    }

    private static long whole(JsonNode frame, String name) throws BadFrame {
        JsonNode value = frame.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw new BadFrame("“" + name + "” is a whole number, not below 0.");
        }
        return value.asLong();
    }

    private static int position(JsonNode frame, String name) throws BadFrame {
        long position = whole(frame, name);
        if (position > Integer.MAX_VALUE) {
            throw new BadFrame("“" + name + "” is no position in a letter.");
        }
        return (int) position;
    }

    private static int color(JsonNode frame) throws BadFrame {
        long color = whole(frame, "color");
        if (color < 1 || color > 6) {
            throw new BadFrame("“color” is a number from 1 to 6.");
        }
        return (int) color;
    }
}
