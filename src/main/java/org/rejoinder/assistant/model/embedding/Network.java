package org.rejoinder.assistant.model.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rejoinder.assistant.Embedder;

/// A network itself, from the files that come with LangChain4j's package of it: a vector for every piece of a
/// text, of which that package gives the mean alone.
final class Network {

    static final int SIZE = 384;
    private static final int AT_ONCE = 510;
    private static final long BEGINNING = 101;
    private static final long END = 102;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /// Held here because the session does not hold what it was given.
    private final Map<String, OnnxTensor> learned;

    private Network(OrtSession session, HuggingFaceTokenizer tokenizer, Map<String, OnnxTensor> learned) {
        this.session = session;
        this.tokenizer = tokenizer;
        this.learned = learned;
    }

    /// A stretch of a text that the network sees at once; `states` has one more at either end, for its marks of
    /// beginning and end.
    record Stretch(List<String> pieces, float[][] states) {}

    /// The one whose files have this `name`, with these weights in place of some of its own.
    static Network load(String name, Weights weights) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream network = file(name + ".onnx");
                InputStream vocabulary = file(name + "-tokenizer.json")) {
            Map<String, OnnxTensor> learned = weights.tensors(environment);
            return new Network(
                    environment.createSession(network.readAllBytes(), options(learned)),
                    HuggingFaceTokenizer.newInstance(vocabulary, Map.of("padding", "false", "truncation", "false")),
                    learned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The network for nearness of meaning could not be loaded", e);
        }
    }

    /// A second thread spins while it waits: a sentence took as long with it and twice the processor time.
    private static OrtSession.SessionOptions options(Map<String, OnnxTensor> learned) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        for (Map.Entry<String, OnnxTensor> each : learned.entrySet()) {
            options.addInitializer(each.getKey(), each.getValue());
        }
        return options;
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Network.class.getResourceAsStream("/" + name), name);
    }

    List<Stretch> read(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        List<Stretch> stretches = new ArrayList<>();
        for (int from = 0; from == 0 || from < encoding.getIds().length; from += AT_ONCE) {
            int to = Math.min(encoding.getIds().length, from + AT_ONCE);
            List<String> pieces = List.of(Arrays.copyOfRange(encoding.getTokens(), from, to));
            stretches.add(new Stretch(pieces, states(marked(encoding.getIds(), from, to))));
        }
        return stretches;
    }

    private static long[] marked(long[] ids, int from, int to) {
        long[] marked = new long[to - from + 2];
        marked[0] = BEGINNING;
        System.arraycopy(ids, from, marked, 1, to - from);
        marked[marked.length - 1] = END;
        return marked;
    }

    private float[][] states(long[] ids) {
        long[] seen = new long[ids.length];
        Arrays.fill(seen, 1);
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {seen});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("A text could not be read for its meaning", e);
        }
    }

    /// Each stretch's mean at length 1, weighed by how much it holds.
    static float[] mean(List<Stretch> stretches) {
        float[] mean = new float[SIZE];
        for (Stretch stretch : stretches) {
            float[] of = new float[SIZE];
            for (float[] state : stretch.states()) {
                add(of, state, 1);
            }
            add(mean, of, stretch.pieces().size() / length(of));
        }
        float[] unit = new float[SIZE];
        add(unit, mean, 1 / length(mean));
        return unit;
    }

    /// The mean of all that it saw, as long as it is.
    static float[] average(List<Stretch> stretches) {
        float[] mean = new float[SIZE];
        int count = stretches.stream().mapToInt(each -> each.states().length).sum();
        for (Stretch stretch : stretches) {
            for (float[] state : stretch.states()) {
                add(mean, state, 1.0 / count);
            }
        }
        return mean;
    }

    private static double length(float[] vector) {
        return Math.sqrt(Embedder.dot(vector, vector)) + 1e-12;
    }

    private static void add(float[] to, float[] vector, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += (float) (times * vector[i]);
        }
    }
}
