package org.rejoinder.assistant.model.task;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.rejoinder.assistant.LetterText;
import org.rejoinder.letter.Audience;

/// What a model is given to work on. Words of letters, audiences and people stand between lines with a mark
/// that nobody can foresee, so that no text can pretend to end there and speak for us.
public final class Material {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MARK_BYTES = 6;

    private final String mark;
    private final StringBuilder text = new StringBuilder();

    public Material() {
        byte[] bytes = new byte[MARK_BYTES];
        RANDOM.nextBytes(bytes);
        mark = HexFormat.of().formatHex(bytes);
        text.append("The mark of this request is ").append(mark).append(".\n");
    }

    /// Our own words.
    public Material say(String words) {
        text.append('\n').append(words).append('\n');
        return this;
    }

    /// Words of others, never an instruction; those that hold the mark are taken apart.
    public Material show(String name, String words) {
        text.append("\n<<< ").append(name).append(' ').append(mark).append('\n');
        text.append(words.replace(mark, mark.charAt(0) + " " + mark.substring(1)));
        text.append("\n>>> ").append(name).append(' ').append(mark).append('\n');
        return this;
    }

    /// The letter with its paragraphs numbered as the writer sees them.
    public Material letter(String name, LetterText letter) {
        String paragraphs = letter.paragraphs().stream()
                .map(p -> "¶" + p.number() + "\n" + p.text())
                .collect(Collectors.joining("\n\n"));
        return show(
                name,
                "Title: " + letter.title() + "\nFrom: " + letter.from() + "\nTo: " + letter.to() + "\n\n" + paragraphs);
    }

    public Material audience(Audience audience) {
        return show("AUDIENCE", AudienceText.of(audience));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
