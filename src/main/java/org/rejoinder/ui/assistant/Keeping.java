package org.rejoinder.ui.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rejoinder.assistant.Diagnostic;
import org.rejoinder.assistant.Rebuttal;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.letter.SetAsides.SetAside;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.parts.Menu;
import org.rejoinder.ui.parts.Notices;

/// Keep my words: how far a decision reaches, under whose name, and the way back.
public final class Keeping {

    private final Bench bench;

    Keeping(Bench bench) {
        this.bench = bench;
    }

    /// The reaches that make sense for this finding, each saying what it covers.
    List<Menu.Item> reaches(Diagnostic diagnostic) {
        List<Menu.Item> items = new ArrayList<>();
        items.add(item(diagnostic, Reach.ONCE, "Ignore once", "this sentence only", items));
        items.add(item(diagnostic, Reach.LETTER, "In this letter", "for everyone here", items));
        items.add(item(diagnostic, Reach.RULE, "Turn this rule off", "in all letters", items));
        boolean word =
                diagnostic.source().equals("language") && !diagnostic.quote().contains(" ");
        String quote = "“" + diagnostic.quote() + "”";
        items.add(
                word
                        ? item(diagnostic, Reach.WORD, "Add to the dictionary", quote, items)
                        : item(diagnostic, Reach.PHRASE, "Allow the phrase", quote, items));
        return items;
    }

    private Menu.Item item(Diagnostic diagnostic, Reach reach, String title, String hint, List<Menu.Item> before) {
        return Menu.Item.of(title, () -> keep(diagnostic, reach)).hint(hint).key(Integer.toString(before.size() + 1));
    }

    public void keep(Diagnostic diagnostic, Reach reach) {
        boolean everywhere = reach == Reach.RULE || reach == Reach.PHRASE || reach == Reach.WORD;
        add(reach, everywhere ? null : bench.letter().id(), diagnostic.code(), diagnostic.quote(), "", "", said(reach));
    }

    void setAside(Rebuttal rebuttal, String reason) {
        add(Reach.REBUTTAL, bench.letter().id(), rebuttal.id(), rebuttal.text(), reason, "", "Set aside.");
    }

    void pin(Rebuttal rebuttal, String state) {
        add(Reach.PIN, bench.letter().id(), rebuttal.id(), rebuttal.text(), "", state, "Noted under your name.");
    }

    void check(String row, String name, String state) {
        add(Reach.CHECK, bench.letter().id(), row, name, "", state, "Noted under your name.");
    }

    private void add(
            Reach reach,
            @org.jspecify.annotations.Nullable String letterId,
            String code,
            String words,
            String reason,
            String value,
            String said) {
        String id = UUID.randomUUID().toString();
        var me = bench.me();
        SetAside kept = bench.desk()
                .setAsides()
                .add(new SetAside(id, reach, letterId, code, words, reason, value, me.id(), me.name(), Instant.now()));
        Notices.undoable(said, () -> bench.desk().setAsides().remove(kept.id()));
    }

    void takeBack(SetAside setAside) {
        bench.desk().setAsides().remove(setAside.id());
        Notices.undoable("Looked at again.", () -> bench.desk().setAsides().add(setAside));
    }

    private static String said(Reach reach) {
        return switch (reach) {
            case ONCE -> "Kept as you wrote it, this once.";
            case LETTER -> "Kept in this letter, for everyone here.";
            case RULE -> "Turned off in all letters.";
            case PHRASE -> "Allowed in all letters.";
            case WORD -> "Added to the dictionary.";
            default -> "Noted.";
        };
    }

    /// What a kept decision is called in the list.
    static String reach(SetAside kept) {
        return switch (kept.reach()) {
            case ONCE -> "This once";
            case LETTER -> "In this letter";
            case RULE -> "In all letters";
            case PHRASE -> "Phrase allowed";
            case WORD -> "In the dictionary";
            case REBUTTAL -> "Set aside";
            case PIN, CHECK -> "Pinned";
        };
    }
}
