package org.rejoinder.assistant.model;

import java.util.regex.Pattern;

/// Tells a model's polite refusal from a letter.
final class Refusal {

    private static final int LONGEST = 600;
    private static final Pattern WORDS =
            Pattern.compile("(?is)^\\W*(i['’]m sorry|sorry|i apologi[sz]e|unfortunately)?[^.]{0,40}\\bI\\b[^.]{0,40}"
                    + "\\b(can(?:['’]t|not| not)|won['’]t|am (?:not able|unable)|'m (?:not able|unable))\\b"
                    + "[^.]{0,80}\\b(assist|help|comply|write|do that|fulfil|provide|continue)\\b.*");

    private Refusal() {}

    static boolean looksLikeOne(String text) {
        return text.length() <= LONGEST && WORDS.matcher(text.strip()).matches();
    }
}
