package org.rejoinder.assistant;

/// Turns each word of a text into a vector that knows the words around it: finer than one vector for the whole.
public interface WordEmbedder {

    /// The words of `text` in order, not to be changed.
    WordVectors words(String text);
}
