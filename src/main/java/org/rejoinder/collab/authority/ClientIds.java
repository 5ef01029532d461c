package org.rejoinder.collab.authority;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Ids for what the server itself pushes: one a push, so that none is ever taken for a repetition of another.
final class ClientIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientIds() {}

    static String fresh() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return "s" + HexFormat.of().formatHex(bytes);
    }
}
