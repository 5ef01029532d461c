package org.rejoinder.letter.store;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Ids that fit a link: 16 letters and digits, 80 bits of chance.
final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String fresh() {
        StringBuilder id = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    static String checked(String id) {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("An id has 1 to 64 letters, digits, hyphens or underscores.");
        }
        return id;
    }
}
