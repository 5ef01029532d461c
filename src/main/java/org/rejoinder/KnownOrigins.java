package org.rejoinder;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Refuses what another site sends through a visitor's browser, sockets included.
///
/// A request that bears an `Origin` must come from a page of this server. In personal mode the `Host` must be a
/// name of this machine too, else a foreign name that was made to point here (DNS rebinding) could read
/// everything.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KnownOrigins extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Answers answers;
    private final boolean personal;
    private final Set<String> furtherHosts;

    KnownOrigins(Door door, Answers answers) {
        this.answers = answers;
        this.personal = !door.team();
        this.furtherHosts = door.hosts().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String host = request.getHeader("Host");
        if (personal && (host == null || !answersTo(host))) {
            answers.refuse(
                    request,
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "This address is not known here",
                    "Rejoinder runs for the person at this machine and answers to localhost only. Open it as http://localhost:"
                            + request.getLocalPort()
                            + ", or start it with --rejoinder.hosts=NAME to allow another name.");
        } else if (!fromHere(request)) {
            answers.refuse(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "This came from another site",
                    "A page of another site tried to reach Rejoinder through this browser. It was refused; nothing was changed.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean answersTo(String host) {
        return HostName.isThisMachine(host) || furtherHosts.contains(HostName.of(host));
    }

    private boolean fromHere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        String from = HostName.ofOrigin(origin);
        String seen = request.getServerName().toLowerCase(Locale.ROOT) + ":" + request.getServerPort();
        return from.isEmpty() ? isTool(request, origin) : from.equals(host(request)) || from.equals(bare(seen));
    }

    private static String host(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? "" : bare(host.strip().toLowerCase(Locale.ROOT));
    }

    private static String bare(String authority) {
        return HostName.withoutPort(HostName.withoutPort(authority, ":80"), ":443");
    }

    /// Editors and browser extensions that check a text by `/v2/` have origins that no web page can have.
    private static boolean isTool(HttpServletRequest request, String origin) {
        return request.getRequestURI().startsWith("/v2/") && origin.contains("://") && !origin.startsWith("file:");
    }
}
