package org.rejoinder;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// No request carries more than 8 MiB: the longest letter fits, memory stays bounded whoever sends.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodyLimit extends HttpFilter {

    static final long BYTES = 8L * 1024 * 1024;
    static final String DETAIL = "A request carries at most 8 MiB. Nothing of it was taken.";

    private static final long serialVersionUID = 1L;

    private final transient Answers answers;

    BodyLimit(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length > BYTES) {
            answers.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "Too large", DETAIL);
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Counted(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// The body turned out to be longer than the limit while it was read.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(DETAIL);
        }
    }

    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private long read;

        CountedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int one = stream.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = stream.read(bytes, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) throws TooLarge {
            read += some;
            if (read > BYTES) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
