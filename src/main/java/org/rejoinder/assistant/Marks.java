package org.rejoinder.assistant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names for findings that stay the same while the words they speak of do.
public final class Marks {

    private static final int BYTES = 8;

    private Marks() {}

    /// A short id made of what a finding says and about which words.
    public static String id(String... parts) {
        byte[] text = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest(text), 0, BYTES);
    }

    private static byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
