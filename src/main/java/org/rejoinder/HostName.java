package org.rejoinder;

import java.util.Locale;
import java.util.Set;

/// The name in a Host header or an origin, without its port.
final class HostName {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private HostName() {}

    static String of(String authority) {
        String name = authority.strip().toLowerCase(Locale.ROOT);
        int port = name.startsWith("[") ? name.indexOf(':', name.indexOf(']') + 1) : name.indexOf(':');
        return port < 0 ? name : name.substring(0, port);
    }

    static boolean isThisMachine(String authority) {
        return THIS_MACHINE.contains(of(authority));
    }

    /// The host and port of an `Origin` header; empty for `null` and whatever else is not a web origin.
    static String ofOrigin(String origin) {
        String lower = origin.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://")) {
            return withoutPort(lower.substring(7), ":80");
        }
        return lower.startsWith("https://") ? withoutPort(lower.substring(8), ":443") : "";
    }

    static String withoutPort(String authority, String port) {
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }
}
