package org.rejoinder.assistant.model.embedding;

import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.ToneReader;
import org.springframework.stereotype.Component;

/// all-MiniLM-L6-v2 with its upper half taught on sentences of our own, pointed and merely firm: loaded at the first
/// question, then 2 to 3 ms a sentence; remembers the last 16,384.
@Component
public class ToneNetwork implements ToneReader {

    private static final int REMEMBERED = 16_384;

    private final Memory memory =
            new Memory(() -> Network.load("all-minilm-l6-v2-q", Weights.load("tone")), REMEMBERED);
    private @Nullable Head head;

    /// Two layers over the mean of a sentence: what stands out in it, and what that weighs.
    private record Head(float[] inner, float[] innerBias, float[] outer, float bias) {

        static Head load() {
            Weights weights = Weights.load("tone");
            return new Head(
                    weights.of("head.h.weight"),
                    weights.of("head.h.bias"),
                    weights.of("head.o.weight"),
                    weights.of("head.o.bias")[0]);
        }

        float of(float[] mean) {
            double sum = bias;
            for (int i = 0; i < outer.length; i++) {
                double into = innerBias[i];
                for (int k = 0; k < mean.length; k++) {
                    into += inner[i * mean.length + k] * mean[k];
                }
                sum += outer[i] * Math.tanh(into);
            }
            return (float) sum;
        }
    }

    @Override
    public double logOdds(String sentence) {
        return memory.of(sentence, this::read)[0];
    }

    private float[] read(String sentence) {
        return new float[] {head().of(Network.average(memory.network().read(sentence)))};
    }

    private synchronized Head head() {
        Head loaded = head;
        if (loaded == null) {
            loaded = Head.load();
            head = loaded;
        }
        return loaded;
    }
}
