package org.rejoinder.bench;

import java.io.IOException;
import java.nio.channels.Selector;

/// An editor of a crowd, who presses keys at times that the crowd decides.
abstract class Typist extends RawSocket {

    /// When the next key is pressed; never, for who only reads.
    long nextKey = Long.MAX_VALUE;

    Typist(Selector selector, int port, String path) throws IOException {
        super(selector, port, path);
    }

    /// A key is pressed that was due at `at`.
    abstract void press(long at) throws IOException;
}
