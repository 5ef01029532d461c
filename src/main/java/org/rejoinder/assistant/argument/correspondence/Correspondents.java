package org.rejoinder.assistant.argument.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.letter.Audience;
import org.rejoinder.text.Paragraph;

/// Who writes and who is written to, as a letter shows it.
final class Correspondents {

    private static final Pattern GREETING = Pattern.compile("(?is)^\\W*(dear|hello|to)\\s+(.{2,100}?)[,:.!]?\\s*$");
    private static final Pattern CLOSE = Pattern.compile(
            "(?is)^\\W*(yours[^\\n]*|sincerely|(?:kind|best|warm|with)[^\\n]{0,60}|regards|respectfully[^\\n]*|in (?:solidarity|friendship|hope)|cordially)[,.]?\\s*\\n?(.*)$");

    private Correspondents() {}

    /// How to greet the writer of a letter: by the byline, else by the signature, else "Dear friends,".
    static String greetingTo(LetterText letter) {
        String from = letter.from().isBlank()
                ? signature(letter).orElse("")
                : letter.from().strip();
        if (from.isBlank()) {
            return "Dear friends,";
        }
        String bare = from.replaceFirst("(?i)^the\\s+(?=\\p{L})", "").strip();
        boolean counted = bare.matches(
                "(?i)(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|some|several|a|an|many)\\b.*");
        bare = counted ? Character.toLowerCase(bare.charAt(0)) + bare.substring(1) : bare;
        return "Dear " + (bare.isEmpty() ? from : bare.replaceAll("[.,]+$", "")) + ",";
    }

    /// How the writer signs: the lines of the close without the formula.
    static Optional<String> signature(LetterText letter) {
        List<Paragraph> paragraphs = letter.paragraphs();
        for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - 3); i--) {
            String text = paragraphs.get(i).text().strip();
            Matcher close = CLOSE.matcher(text);
            if (close.matches() && !close.group(2).isBlank()) {
                return Optional.of(line(close.group(2)));
            }
            boolean name = i == paragraphs.size() - 1 && text.length() < 80 && !text.matches("(?s).*[.?!]$") && i > 0;
            if (name && CLOSE.matcher(paragraphs.get(i - 1).text().strip()).matches()) {
                return Optional.of(line(text));
            }
        }
        return Optional.empty();
    }

    private static String line(String block) {
        return block.strip().split("\\n")[0].replaceAll("[*_]", "").strip();
    }

    /// The greeting a letter opens with, word for word.
    static Optional<String> greeting(LetterText letter) {
        return letter.paragraphs().stream()
                .limit(2)
                .map(each -> each.text().strip())
                .filter(text -> GREETING.matcher(text).matches())
                .findFirst();
    }

    /// The name of the audience in the running text: "the City council".
    static String name(Audience audience) {
        String name = audience.name();
        String bare = name.toLowerCase(Locale.ROOT).startsWith("the ") ? name.substring(4) : name;
        return "the " + (bare.isEmpty() ? bare : Character.toLowerCase(bare.charAt(0)) + bare.substring(1));
    }
}
