package org.rejoinder.assistant.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool.Level;
import org.springframework.util.MultiValueMap;

/// The form fields of a check. What is missing or unknown is a `Refused` with the words that a person needs to
/// mend it.
record CheckRequest(
        Annotated text,
        String language,
        Level level,
        Set<String> enabledRules,
        Set<String> disabledRules,
        Set<String> enabledCategories,
        Set<String> disabledCategories,
        boolean enabledOnly) {

    static final int MOST_CHARACTERS = 100_000;
    static final List<String> LANGUAGES = List.of("en", "en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA");

    /// A request that cannot be answered, with its HTTP status.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    static CheckRequest of(MultiValueMap<String, String> form) {
        return new CheckRequest(
                text(form.getFirst("text"), form.getFirst("data")),
                language(form.getFirst("language"), form.getFirst("preferredVariants")),
                level(form.getFirst("level")),
                names(form.getFirst("enabledRules")),
                names(form.getFirst("disabledRules")),
                names(form.getFirst("enabledCategories")),
                names(form.getFirst("disabledCategories")),
                only(form));
    }

    /// Whether the caller wants to hear of this rule.
    boolean wants(String rule, String category) {
        if (enabledOnly) {
            return enabledRules.contains(rule) || enabledCategories.contains(category);
        }
        return !disabledRules.contains(rule) && (!disabledCategories.contains(category) || enabledRules.contains(rule));
    }

    private static Annotated text(@Nullable String text, @Nullable String data) {
        if (text != null && data != null) {
            throw new Refused(400, "Send either 'text' or 'data', not both.");
        }
        if (text == null && data == null) {
            throw new Refused(400, "Missing 'text' or 'data' parameter.");
        }
        Annotated read = text != null ? Annotated.plain(text) : Annotated.parse(data);
        if (read.length() > MOST_CHARACTERS) {
            throw new Refused(
                    413,
                    "Your text exceeds the limit of " + MOST_CHARACTERS + " characters (it has " + read.length()
                            + "). Send it in parts.");
        }
        return read;
    }

    private static String language(@Nullable String code, @Nullable String variants) {
        if (code == null || code.isBlank()) {
            throw new Refused(400, "Missing 'language' parameter, such as en-US, or auto.");
        }
        if (code.equalsIgnoreCase("auto")) {
            return names(variants).stream()
                    .filter(LANGUAGES::contains)
                    .findFirst()
                    .orElse("en-US");
        }
        return LANGUAGES.stream()
                .filter(known -> known.equalsIgnoreCase(code.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "'" + code + "' is not a language code known here. Supported language codes are: auto, "
                                + String.join(", ", LANGUAGES) + "."));
    }

    private static Level level(@Nullable String level) {
        if (level == null || level.isBlank()) {
            return Level.DEFAULT;
        }
        return switch (level.toLowerCase(Locale.ROOT)) {
            case "default" -> Level.DEFAULT;
            case "picky" -> Level.PICKY;
            default -> throw new Refused(400, "If 'level' is set, it must be 'default' or 'picky'.");
        };
    }

    private static boolean only(MultiValueMap<String, String> form) {
        boolean only = "yes".equalsIgnoreCase(form.getFirst("enabledOnly"))
                || "true".equalsIgnoreCase(form.getFirst("enabledOnly"));
        boolean anyEnabled = form.getFirst("enabledRules") != null || form.getFirst("enabledCategories") != null;
        if (only && !anyEnabled) {
            throw new Refused(
                    400, "You must specify 'enabledRules' or 'enabledCategories' when using enabledOnly=true.");
        }
        if (only && (form.getFirst("disabledRules") != null || form.getFirst("disabledCategories") != null)) {
            throw new Refused(400, "You cannot specify disabled rules or categories using enabledOnly=true.");
        }
        return only;
    }

    private static Set<String> names(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
