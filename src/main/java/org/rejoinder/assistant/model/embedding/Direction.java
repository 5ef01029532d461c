package org.rejoinder.assistant.model.embedding;

/// Where a word points in meaning, in whole steps, and how long that makes it: a quarter of the room, since thousands
/// of paragraphs may be remembered.
record Direction(byte[] steps, double length) {

    private static final int FINEST = 127;

    /// That of a vector of any length.
    static Direction of(float[] vector) {
        float most = 1e-9f;
        for (float each : vector) {
            most = Math.max(most, Math.abs(each));
        }
        byte[] steps = new byte[vector.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) Math.round(vector[i] / most * FINEST);
        }
        return new Direction(steps, Math.sqrt(dot(steps, steps)) + 1e-9);
    }

    /// The cosine between the two, -1 to 1.
    double nearness(Direction other) {
        return dot(steps, other.steps) / (length * other.length);
    }

    private static int dot(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
