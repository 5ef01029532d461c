package org.rejoinder.assistant.model.embedding;

import org.rejoinder.assistant.ToneReader;
import org.springframework.stereotype.Component;

/// all-MiniLM-L6-v2 with its upper half taught on sentences of our own, pointed and merely firm: loaded at the first
/// question, then 2 to 3 ms a sentence; remembers the last 16,384.
@Component
public class ToneNetwork implements ToneReader {

    private static final int REMEMBERED = 16_384;

    private final Memory<Taught, Double> memory = new Memory<>(Taught::load, REMEMBERED);

    /// The network, and two layers over the mean of a sentence: what stands out in it, and what that weighs.
    private record Taught(Network network, float[] inner, float[] innerBias, float[] outer, float bias) {

        static Taught load() {
            Weights weights = Weights.load("tone");
            return new Taught(
                    Network.load("all-minilm-l6-v2-q", weights),
                    weights.of("head.h.weight"),
                    weights.of("head.h.bias"),
                    weights.of("head.o.weight"),
                    weights.of("head.o.bias")[0]);
        }

        double of(float[] mean) {
            double sum = bias;
            for (int i = 0; i < outer.length; i++) {
                double into = innerBias[i];
                for (int k = 0; k < mean.length; k++) {
                    into += inner[i * mean.length + k] * mean[k];
                }
                sum += outer[i] * Math.tanh(into);
            }
            return sum;
        }
    }

    @Override
    public double logOdds(String sentence) {
        return memory.of(sentence, this::read);
    }

    private double read(String sentence) {
        Taught taught = memory.network();
        return taught.of(Network.average(taught.network().read(sentence)));
    }
}
