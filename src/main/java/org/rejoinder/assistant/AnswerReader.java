package org.rejoinder.assistant;

/// Tells how well a passage answers what is asked or objected: unlike nearness of meaning it has two sides.
public interface AnswerReader {

    /// How well `passage` answers `objection`, on a scale of its own that only differences have a meaning on.
    double answers(String objection, String passage);
}
