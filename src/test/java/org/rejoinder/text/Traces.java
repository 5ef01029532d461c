package org.rejoinder.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recorded editing sessions. Our own are made by `src/test/traces/record.mjs`. Those of real people lie in a
/// folder that `-Drejoinder.traces=DIR` names, else in `../shared/traces`; where there is none they are not
/// replayed.
public final class Traces {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path OWN = Path.of("src/test/resources/traces");
    private static final Path SHARED = Path.of(System.getProperty("rejoinder.traces", "../shared/traces"));

    private Traces() {}

    /// One person's session: changes that follow one another.
    public record Alone(String name, String start, String end, List<ChangeSet> changes) {}

    /// Changes that one writer sent at once, made at `version`.
    public record Pushed(int by, int version, List<ChangeSet> changes) {}

    /// Several people's session, as what they sent arrived; `end` is the text once all of it is taken.
    public record Together(String name, String start, String end, List<Pushed> pushes) {}

    public static Alone alone(String name) {
        JsonNode session = read(OWN.resolve(name + ".json.gz"));
        List<ChangeSet> changes = new ArrayList<>();
        session.get("updates")
                .forEach(update -> changes.add(ChangeSet.fromJson(update.get(1).toString())));
        return new Alone(
                name, session.get("start").asString(), session.get("end").asString(), changes);
    }

    public static Together together(String name) {
        JsonNode session = read(OWN.resolve(name + ".json.gz"));
        List<Pushed> pushes = new ArrayList<>();
        for (JsonNode push : session.get("pushes")) {
            List<ChangeSet> changes = new ArrayList<>();
            push.get(2).forEach(change -> changes.add(ChangeSet.fromJson(change.toString())));
            pushes.add(new Pushed(push.get(0).asInt(), push.get(1).asInt(), changes));
        }
        return new Together(
                name, session.get("start").asString(), session.get("end").asString(), pushes);
    }

    /// A session of somebody real, patch by patch; empty when the folder is not there.
    public static Optional<Alone> shared(String name) {
        return sharedJson(name).map(session -> {
            String start = session.get("startContent").asString();
            List<ChangeSet> changes = new ArrayList<>();
            int length = start.length();
            for (JsonNode transaction : session.get("txns")) {
                for (JsonNode patch : transaction.get("patches")) {
                    ChangeSet change = patch(length, patch);
                    changes.add(change);
                    length = change.newLength();
                }
            }
            return new Alone(name, start, session.get("endContent").asString(), changes);
        });
    }

    /// A position, how many go, and what comes.
    public static ChangeSet patch(int length, JsonNode patch) {
        int at = patch.get(0).asInt();
        return ChangeSet.replace(
                length, at, at + patch.get(1).asInt(), patch.get(2).asString());
    }

    /// A file of the shared folder as it is.
    public static Optional<JsonNode> sharedJson(String name) {
        Path file = SHARED.resolve(name + ".json.gz");
        if (!Files.isReadable(file)) {
            System.out.println("Not replayed, as it is not there: " + file.toAbsolutePath());
            return Optional.empty();
        }
        return Optional.of(read(file));
    }

    private static JsonNode read(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readTree(in);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
