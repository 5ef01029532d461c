package org.rejoinder.assistant.empathy;

/// A name that somebody is called, or a word of contempt, where it stands among the words of a sentence: from the word
/// of index `from` to that before `to`; `meaning` is what is meant by it.
record Epithet(Kind kind, String meaning, int from, int to) {

    enum Kind {
        /// Somebody is called it.
        ONE,
        /// Several are called it.
        MANY,
        /// Somebody or something is said to be like this.
        QUALITY,
        /// What is said is called it.
        TALK,
        /// What is made or done is called it.
        STUFF,
        /// It is found in somebody.
        FOLLY
    }

    boolean name() {
        return kind == Kind.ONE || kind == Kind.MANY;
    }

    boolean worthless() {
        return kind == Kind.TALK || kind == Kind.STUFF;
    }

    /// Whether it can be said with "so" or "how" before it.
    boolean gradable() {
        return meaning.indexOf(' ') < 0;
    }
}
