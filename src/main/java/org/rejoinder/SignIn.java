package org.rejoinder;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.Here;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// In team mode nothing but the way in and the pulse is open to those who have not come in by the link.
@Component
@ConditionalOnProperty(name = "rejoinder.mode", havingValue = "team")
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class SignIn extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Here here;
    private final transient Answers answers;

    SignIn(Here here, Answers answers) {
        this.here = here;
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOpen(path(request)) || here.of(request).isPresent()) {
            chain.doFilter(request, response);
        } else {
            answers.refuse(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Ask for the link",
                    "These letters are written by a team. Whoever runs this server can give you the link that lets you in;"
                            + " it stands in the server's log.");
        }
    }

    /// A backup is asked for with the key in the home folder, which is checked where it is made.
    private static boolean isOpen(String path) {
        return path.startsWith("/enter/")
                || path.equals(BackupDoor.PATH)
                || path.equals("/actuator/health")
                || path.startsWith("/actuator/health/");
    }

    /// The path as the server itself resolves it, so that no detour of dots or parameters leads past the door.
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
