package org.rejoinder.assistant.model.provider;

import java.util.regex.Pattern;
import org.rejoinder.assistant.ModelSettings.Provider;

/// The address a client wants, made of what people paste: with or without the version, a last slash, or the
/// path of one call.
final class Address {

    private static final Pattern CALL =
            Pattern.compile("/+(?:chat/completions|completions|models|messages|api/chat|api/generate|api/tags)/*$");
    private static final Pattern SLASHES = Pattern.compile("/+$");
    private static final Pattern HOST_ONLY = Pattern.compile("https?://[^/]+");
    private static final Pattern OTHER_DOOR = Pattern.compile("/+(?:v1|api)$");

    private Address() {}

    static String of(Provider provider, String typed) {
        String bare =
                SLASHES.matcher(CALL.matcher(typed.strip()).replaceFirst("")).replaceFirst("");
        return switch (provider) {
            case OPENAI, ANTHROPIC -> HOST_ONLY.matcher(bare).matches() ? bare + "/v1" : bare;
            case OLLAMA -> OTHER_DOOR.matcher(bare).replaceFirst("");
            case NONE -> bare;
        };
    }
}
