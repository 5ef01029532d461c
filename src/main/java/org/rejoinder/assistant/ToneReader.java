package org.rejoinder.assistant;

/// Hears how a sentence sounds as a whole, where no single word need give it away.
public interface ToneReader {

    /// The log odds that a reader on the other side hears it as an attack rather than as firm.
    double logOdds(String sentence);
}
