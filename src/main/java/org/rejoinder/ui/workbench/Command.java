package org.rejoinder.ui.workbench;

import java.util.List;
import org.rejoinder.ui.parts.Palette;

/// One act that a person can ask for by name: where it is listed, its icon, the keys that do it, and the same
/// keys as a combination.
public record Command(String group, String title, String icon, String combo, String words, Runnable act) {

    public static Command of(String group, String title, String icon, Runnable act) {
        return new Command(group, title, icon, "", "", act);
    }

    /// `combination` as the browser names it: "ctrl+alt+r"; one that begins with "~" is only shown, as the
    /// editor handles it itself.
    public Command keys(String combination) {
        return new Command(group, title, icon, combination, words, act);
    }

    /// More words that it is found by.
    public Command also(String more) {
        return new Command(group, title, icon, combo, more, act);
    }

    public boolean global() {
        return !combo.isEmpty() && !combo.startsWith("~");
    }

    /// Key caps: “Ctrl”, “Alt”, “R”.
    public List<String> caps() {
        if (combo.isEmpty()) {
            return List.of();
        }
        String plain = combo.startsWith("~") ? combo.substring(1) : combo;
        return java.util.Arrays.stream(plain.split("\\+")).map(Command::cap).toList();
    }

    private static String cap(String key) {
        return switch (key) {
            case "arrowup" -> "↑";
            case "arrowdown" -> "↓";
            case "enter" -> "↵";
            default -> key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1);
        };
    }

    Palette.Entry entry() {
        return new Palette.Entry("Do", title, "", icon, caps(), words + " " + group, act);
    }
}
