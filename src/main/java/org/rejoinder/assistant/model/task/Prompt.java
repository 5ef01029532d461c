package org.rejoinder.assistant.model.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model is told about a task: `prompts/NAME.md`, whose first line carries the version (`version: 3`). A
/// changed prompt has a new version, so that answers to the former one are not taken for answers to it.
public record Prompt(String task, int version, String text) {

    private static final Pattern FORM = Pattern.compile("version: (\\d{1,6})\\R---\\R(.+)", Pattern.DOTALL);
    private static final String ABOUT_MATERIAL = "material";

    /// The prompt of a task, followed by how to treat material.
    public static Prompt of(String task) {
        Prompt own = read(task);
        return new Prompt(task, own.version, own.text + "\n\n" + read(ABOUT_MATERIAL).text);
    }

    private static Prompt read(String name) {
        String file = "/prompts/" + name + ".md";
        try (InputStream in = Prompt.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The prompt " + file + " is missing.");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new IllegalStateException("The prompt " + file + " cannot be read.", failed);
        }
    }

    static Prompt parse(String name, String file) {
        Matcher form = FORM.matcher(file);
        if (!form.matches()) {
            throw new IllegalStateException("The prompt " + name + " does not begin with its version.");
        }
        return new Prompt(name, Integer.parseInt(form.group(1)), form.group(2).strip());
    }
}
