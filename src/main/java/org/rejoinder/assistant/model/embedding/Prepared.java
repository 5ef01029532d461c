package org.rejoinder.assistant.model.embedding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Vectors that come with the program, for what every letter is held against: made beforehand, because the first
/// letter after a start would else wait a minute for over ten thousand of them. A text that is not among them is left
/// to the network.
///
/// A vector is kept as bytes and the step between two of them, which moves it by less than a hundredth.
final class Prepared {

    private static final String FILE = "/vectors/all-minilm-l6-v2-q.bin";
    private static final int STEPS = 127;

    private record Packed(float step, byte[] steps) {

        float[] vector() {
            float[] vector = new float[steps.length];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = step * steps[i];
            }
            return vector;
        }
    }

    private final Map<Long, Packed> byText = new HashMap<>();

    static Prepared load() {
        try (InputStream file = Objects.requireNonNull(Prepared.class.getResourceAsStream(FILE), FILE);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            Prepared prepared = new Prepared();
            for (int left = in.readInt(); left > 0; left--) {
                prepared.byText.put(in.readLong(), new Packed(in.readFloat(), in.readNBytes(Network.SIZE)));
            }
            return prepared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<float[]> of(String text) {
        return Optional.ofNullable(byText.get(key(text))).map(Packed::vector);
    }

    /// Writes the file anew, in the order given.
    static void write(OutputStream to, List<String> texts, Function<String, float[]> vectors) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeLong(key(text));
            write(out, vectors.apply(text));
        }
        out.flush();
    }

    private static void write(DataOutputStream out, float[] vector) throws IOException {
        float most = 0;
        for (float each : vector) {
            most = Math.max(most, Math.abs(each));
        }
        float step = most / STEPS;
        out.writeFloat(step);
        for (float each : vector) {
            out.writeByte(Math.round(each / step));
        }
    }

    private static long key(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
