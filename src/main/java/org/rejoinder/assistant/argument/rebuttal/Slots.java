package org.rejoinder.assistant.argument.rebuttal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.argument.reading.Proposal;
import org.rejoinder.assistant.argument.words.Inflection;
import org.rejoinder.assistant.argument.words.NounPhrase;

/// The letter's own words for the slots of a frame: `{np}` a phrase of the attacked sentence, `{object}` what
/// the request is about (with `.is`, `.has`, `.they`, `.it` in agreement), `{doing}`, `{act}` the request,
/// `{people}` who bears it, `{evidence}` the cue.
///
/// A slot in capitals (`{Doing}`) begins a sentence. A frame with a slot that the letter cannot fill is not
/// used.
final class Slots {

    private static final Pattern SLOT = Pattern.compile("\\{([\\p{L}.]+)}");

    private final Map<String, String> words = new HashMap<>();

    Slots with(Slots others) {
        words.putAll(others.words);
        return this;
    }

    /// Another slot's words with all their forms, under this name too.
    Slots with(String slot, Slots others, String as) {
        others.words.forEach((name, value) -> {
            if (name.equals(as) || name.startsWith(as + ".")) {
                words.put(slot + name.substring(as.length()), value);
            }
        });
        return this;
    }

    Slots with(String slot, String value) {
        if (!value.isBlank()) {
            words.put(slot, value);
        }
        return this;
    }

    Slots with(String slot, @Nullable NounPhrase phrase) {
        if (phrase == null) {
            return this;
        }
        words.put(slot, phrase.definite());
        words.put(slot + ".is", phrase.is());
        words.put(slot + ".was", phrase.was());
        words.put(slot + ".has", phrase.has());
        words.put(slot + ".does", phrase.does());
        words.put(slot + ".goes", phrase.goes());
        words.put(slot + ".they", phrase.they());
        words.put(slot + ".it", phrase.it());
        return this;
    }

    Slots with(@Nullable Proposal proposal) {
        if (proposal == null) {
            return this;
        }
        NounPhrase object = proposal.object();
        if (object != null) {
            with("object", object);
            words.put("object", said(object));
        }
        return with("doing", proposal.doing()).with("act", proposal.negated() ? "" : proposal.act());
    }

    /// "Their dogs" are just dogs to the other side.
    private static String said(NounPhrase object) {
        if (object.determiner().matches("their|his|her|its")) {
            return (object.plural() ? "" : "the ") + object.words();
        }
        return object.determiner().matches("a|an") ? object.definite() : object.general();
    }

    /// What stands in a slot, or nothing.
    String get(String slot) {
        return words.getOrDefault(slot, "");
    }

    boolean has(String slot) {
        return words.containsKey(slot);
    }

    /// The frame with its slots filled; empty when one cannot be.
    Optional<String> fill(String frame) {
        Matcher matcher = SLOT.matcher(frame);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String slot = matcher.group(1);
            boolean begins = Character.isUpperCase(slot.charAt(0));
            String value = words.get(begins ? slot.substring(0, 1).toLowerCase(Locale.ROOT) + slot.substring(1) : slot);
            if (value == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(begins ? Inflection.capital(value) : value));
        }
        return Optional.of(matcher.appendTail(text).toString());
    }
}
