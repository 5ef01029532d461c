package org.rejoinder.assistant.argument.coverage;

import java.util.List;
import org.rejoinder.assistant.Embedder;

/// What a letter is about as a whole: where its paragraphs point in meaning when taken together. Whatever is said
/// on it is near to everything else that is said on it, for that alone.
record Subject(float[] direction) {

    static Subject of(List<Passage> speaking, Closeness closeness) {
        float[] sum = closeness.meaning(speaking.getFirst().text()).clone();
        speaking.stream().skip(1).forEach(each -> add(sum, closeness.meaning(each.text()), 1));
        return new Subject(unit(sum));
    }

    /// What a meaning has besides the subject, of length 1 (or next to nothing). The subject is taken away by as much
    /// as there is of it: what does not speak of it stays as it is.
    float[] apart(float[] meaning) {
        float[] own = meaning.clone();
        add(own, direction, -(float) Embedder.dot(meaning, direction));
        return unit(own);
    }

    private static void add(float[] to, float[] vector, float times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * vector[i];
        }
    }

    private static float[] unit(float[] vector) {
        float length = (float) Math.sqrt(Embedder.dot(vector, vector)) + 1e-6f;
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
