package org.rejoinder.assistant.model.provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends with an error once more than so many bytes have come.
final class Capped extends FilterInputStream {

    private long left;

    Capped(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : counted(1, one);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        return count < 0 ? count : counted(count, count);
    }

    private int counted(int count, int answer) throws IOException {
        left -= count;
        if (left < 0) {
            throw new IOException("The answer is longer than a model's answer can be.");
        }
        return answer;
    }
}
