package org.rejoinder;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends just these bytes, so that a test can say what no HTTP client would.
final class RawHttp {

    private RawHttp() {}

    /// The whole answer to a request whose lines are given without the empty one; the connection is closed
    /// after it.
    static String send(int port, String... lines) throws IOException {
        return sendBody(port, "", lines);
    }

    static String sendBody(int port, String body, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            String head = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
