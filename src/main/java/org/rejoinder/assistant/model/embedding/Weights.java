package org.rejoinder.assistant.model.embedding;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What a network has learned besides what its package brings: numbers by name, in place of the package's own of that
/// name, and a few that are not the network's.
///
/// A file holds how many there are, then of each its name, 0 for floats or 1 for bytes, its shape and its numbers, all
/// as `DataOutputStream` writes them. `src/training` makes such files.
final class Weights {

    private static final Weights NONE = new Weights(Map.of());

    private final Map<String, Numbers> byName;

    private Weights(Map<String, Numbers> byName) {
        this.byName = byName;
    }

    private record Numbers(OnnxJavaType type, long[] shape, ByteBuffer data) {

        static Numbers read(DataInputStream in) throws IOException {
            OnnxJavaType type = in.readByte() == 0 ? OnnxJavaType.FLOAT : OnnxJavaType.INT8;
            long[] shape = new long[in.readInt()];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = in.readInt();
            }
            return new Numbers(
                    type, shape, data(in, type, (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)));
        }

        private static ByteBuffer data(DataInputStream in, OnnxJavaType type, int count) throws IOException {
            ByteBuffer data = ByteBuffer.allocateDirect(count * type.size).order(ByteOrder.nativeOrder());
            if (type == OnnxJavaType.INT8) {
                return data.put(in.readNBytes(count)).flip();
            }
            for (int i = 0; i < count; i++) {
                data.putFloat(in.readFloat());
            }
            return data.flip();
        }
    }

    static Weights none() {
        return NONE;
    }

    /// Those of `/networks/NAME.bin`.
    static Weights load(String name) {
        String path = "/networks/" + name + ".bin";
        try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(path), path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            Map<String, Numbers> byName = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                byName.put(in.readUTF(), Numbers.read(in));
            }
            return new Weights(byName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of a name that begins with `head.`, which are not the network's.
    float[] of(String name) {
        ByteBuffer data = Objects.requireNonNull(byName.get(name), name).data();
        float[] numbers = new float[data.remaining() / Float.BYTES];
        data.duplicate().order(ByteOrder.nativeOrder()).asFloatBuffer().get(numbers);
        return numbers;
    }

    /// The network's own, as tensors; they have to live as long as the session that uses them.
    Map<String, OnnxTensor> tensors(OrtEnvironment environment) throws OrtException {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, Numbers> each : byName.entrySet()) {
            if (!each.getKey().startsWith("head.")) {
                Numbers numbers = each.getValue();
                tensors.put(
                        each.getKey(),
                        OnnxTensor.createTensor(environment, numbers.data(), numbers.shape(), numbers.type()));
            }
        }
        return tensors;
    }
}
