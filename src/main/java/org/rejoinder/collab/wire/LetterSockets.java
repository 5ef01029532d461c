package org.rejoinder.collab.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rejoinder.account.Here;
import org.rejoinder.account.User;
import org.rejoinder.collab.authority.Seating;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// The door for sockets: `/collab/{letterId}`. Who it is is asked once, at the upgrade; the origin is checked
/// by Spring.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LetterSockets implements WebSocketConfigurer {

    private static final String PATH = "/collab/";
    private static final String USER = "user";

    private final Seating seating;
    private final Here here;

    LetterSockets(Seating seating, Here here) {
        this.seating = seating;
        this.here = here;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(new Handler(), PATH + "*")
                .addInterceptors(new Identity())
                .setHandshakeHandler(new DefaultHandshakeHandler(new Uncompressed()));
    }

    /// Messages come in parts, so that a socket that says little needs little memory.
    private final class Handler extends AbstractWebSocketHandler {

        private final Map<String, LetterSocket> sockets = new ConcurrentHashMap<>();

        @Override
        public boolean supportsPartialMessages() {
            return true;
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) {
            String path = String.valueOf(
                    session.getUri() == null ? "" : session.getUri().getPath());
            String letterId = path.substring(path.lastIndexOf('/') + 1);
            User user = (User) session.getAttributes().get(USER);
            sockets.put(session.getId(), new LetterSocket(seating, session, letterId, user));
        }

        @Override
        protected void handleTextMessage(WebSocketSession session, TextMessage message) {
            LetterSocket socket = sockets.get(session.getId());
            if (socket != null) {
                socket.hear(message.getPayload(), message.isLast());
            }
        }

        @Override
        protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
            LetterSocket socket = sockets.get(session.getId());
            if (socket != null) {
                socket.hear("\"binary\"", true);
            }
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            LetterSocket socket = sockets.remove(session.getId());
            if (socket != null) {
                socket.closed(status);
            }
        }
    }

    private final class Identity implements HandshakeInterceptor {

        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            if (request instanceof ServletServerHttpRequest servlet) {
                here.of(servlet.getServletRequest()).ifPresent(user -> attributes.put(USER, user));
            }
            return true;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @org.jspecify.annotations.Nullable Exception exception) {}
    }
}
