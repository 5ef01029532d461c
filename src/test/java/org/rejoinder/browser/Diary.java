package org.rejoinder.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// What happened in the windows of a test, the newest of it, for when the test fails.
final class Diary {

    private static final int LINES = 400;
    private static final int LENGTH = 240;
    private static final String STATE = """
            () => JSON.stringify({
              editors: [...document.querySelectorAll('letter-editor')].map(({ session, view }) => ({
                status: session?.status, state: session?.connection.state, clientId: session?.peer.clientId,
                end: view.state.doc.toString().slice(-80), readOnly: view.state.readOnly })),
              said: [...document.querySelectorAll('rj-sync')].map(sync => sync.textContent),
              focus: document.activeElement?.className,
              kept: Object.keys(localStorage).filter(key => key.startsWith('rejoinder:')),
            })""";

    private final Deque<String> lines = new ArrayDeque<>();
    private final Map<String, Page> windows = new LinkedHashMap<>();

    void keep(String who, Page page) {
        windows.put(who, page);
        page.onFrameNavigated(frame -> note(who, "goes to " + frame.url()));
        page.onConsoleMessage(message -> note(who, message.type() + ": " + message.text()));
        page.onPageError(error -> note(who, "error: " + error));
        page.onWebSocket(socket -> listen(who, socket));
    }

    private void listen(String who, WebSocket socket) {
        boolean letter = socket.url().contains("/collab/");
        String name = letter ? "letter's socket" : "page's socket";
        note(who, name + " opens");
        socket.onClose(closed -> note(who, name + " closes"));
        if (letter) {
            socket.onFrameSent(frame -> note(who, "> " + words(frame)));
            socket.onFrameReceived(frame -> note(who, "< " + words(frame)));
        }
    }

    private static String words(WebSocketFrame frame) {
        return frame.text() == null ? new String(frame.binary(), StandardCharsets.UTF_8) : frame.text();
    }

    private void note(String who, String what) {
        lines.add(LocalTime.now() + " " + who + " " + what.substring(0, Math.min(LENGTH, what.length())));
        if (lines.size() > LINES) {
            lines.remove();
        }
    }

    /// Runs what proves something; when it fails, the diary and how the windows stand are printed.
    void orElse(Runnable proof) {
        try {
            proof.run();
        } catch (Throwable failure) {
            lines.forEach(System.out::println);
            windows.forEach((who, page) -> System.out.println(who + ": " + page.evaluate(STATE)));
            throw failure;
        }
    }
}
