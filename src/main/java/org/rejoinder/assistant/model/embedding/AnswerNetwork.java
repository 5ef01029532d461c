package org.rejoinder.assistant.model.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rejoinder.assistant.AnswerReader;
import org.rejoinder.assistant.Embedder;
import org.rejoinder.assistant.model.embedding.Network.Stretch;
import org.springframework.stereotype.Component;

/// e5-small-v2, quantised, with its upper layers taught on debates of our own, objections and the paragraphs that
/// answer them: loaded at the first question, then 5 to 20 ms a text and about half a millisecond a pair; remembers
/// what it read of the last 1,024 texts (40 kB a paragraph).
///
/// Objection and passage are read apart, and held together word by word (Khattab and Zaharia 2020 call it late
/// interaction), each word with a weight of its own.
@Component
class AnswerNetwork implements AnswerReader {

    private static final int REMEMBERED = 1_024;

    private final Memory<Taught, Reading> memory = new Memory<>(Taught::load, REMEMBERED);

    /// The network and what was learned beside it: which words weigh, and what each kind of nearness does.
    private record Taught(Network network, float[] gate, float bias, float[] nearness) {

        static Taught load() {
            Weights weights = Weights.load("answering");
            return new Taught(
                    Network.load("e5-small-v2-q", weights),
                    weights.of("head.gate.weight"),
                    weights.of("head.gate.bias")[0],
                    weights.of("head.nearness"));
        }

        double weight(float[] state) {
            return 1 / (1 + Math.exp(-(Embedder.dot(gate, state) + bias)));
        }
    }

    /// What was read of one text: its meaning as a whole, its words, and their weights, which sum to 1.
    private record Reading(float[] whole, List<Direction> words, double[] weights) {

        static Reading of(List<Stretch> stretches, Taught taught) {
            List<Direction> words = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (Stretch stretch : stretches) {
                for (int i = 0; i < stretch.states().length; i++) {
                    words.add(Direction.of(stretch.states()[i]));
                    weights.add(i == 0 ? 0 : taught.weight(stretch.states()[i]));
                }
            }
            double sum = weights.stream().mapToDouble(each -> each).sum() + 1e-6;
            double[] shares = weights.stream().mapToDouble(each -> each / sum).toArray();
            return new Reading(Network.mean(stretches), words, shares);
        }

        /// How near the wholes are, how much of these words is found in the other text, how much of its words here.
        double[] nearness(Reading other) {
            double[] there = new double[words.size()];
            double[] here = new double[other.words.size()];
            Arrays.fill(there, -1);
            Arrays.fill(here, -1);
            for (int i = 0; i < there.length; i++) {
                for (int k = 0; k < here.length; k++) {
                    double near = words.get(i).nearness(other.words.get(k));
                    there[i] = Math.max(there[i], near);
                    here[k] = Math.max(here[k], near);
                }
            }
            return new double[] {Embedder.dot(whole, other.whole), weighed(weights, there), weighed(other.weights, here)
            };
        }

        private static double weighed(double[] weights, double[] found) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * found[i];
            }
            return sum;
        }
    }

    @Override
    public double answers(String objection, String passage) {
        double[] near = reading("query: " + objection).nearness(reading("passage: " + passage));
        float[] does = memory.network().nearness();
        return does[0] * near[0] + does[1] * near[1] + does[2] * near[2];
    }

    private Reading reading(String marked) {
        return memory.of(marked, text -> {
            Taught taught = memory.network();
            return Reading.of(taught.network().read(text), taught);
        });
    }
}
