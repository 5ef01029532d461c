package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Folder;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters.NewLetter;
import org.rejoinder.ui.desk.Bench;
import org.rejoinder.ui.parts.Menu;
import org.rejoinder.ui.parts.Notices;
import org.rejoinder.ui.parts.Palette;
import org.rejoinder.ui.parts.Prompt;

/// New, rename, move, bin and back again, for letters and folders.
final class LetterActs {

    private static final String NAME = "Name";

    private final Bench bench;
    private final Consumer<String> open;
    private final Consumer<String> gone;

    LetterActs(Bench bench, Consumer<String> open, Consumer<String> gone) {
        this.bench = bench;
        this.open = open;
        this.gone = gone;
    }

    void create() {
        create(null);
    }

    void create(@Nullable String folderId) {
        Prompt.ask("New letter", "Title", "", "Begin", title -> {
            NewLetter letter = new NewLetter(null, title, folderId, "", "", null, Letter.Kind.LETTER, null);
            open.accept(bench.desk().letters().create(letter).id());
        });
    }

    /// A letter from a text that was brought along: the first heading, else the file's name, is its title.
    void bring(String name, String text) {
        String title = titleOf(name, text);
        Letter letter = bench.desk().letters().create(NewLetter.titled(title));
        String clean = text.replace("\r\n", "\n").replace('\r', '\n');
        bench.away(
                () -> bench.desk()
                        .letterbox()
                        .write(letter.id(), 0, clean, bench.me(), "import")
                        .join(),
                version -> open.accept(letter.id()));
    }

    static String titleOf(String name, String text) {
        String heading = text.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(name.replaceAll("\\.[^.]*$", "").strip());
        String title = heading.isEmpty() ? "A letter" : heading;
        return title.length() > 200 ? title.substring(0, 200) : title;
    }

    void createFolder() {
        Prompt.ask("New folder", NAME, "", "Make it", name -> bench.desk()
                .letters()
                .createFolder(name, null));
    }

    void rename(String letterId) {
        bench.desk()
                .letters()
                .find(letterId)
                .ifPresent(letter -> Prompt.ask("Rename", "Title", letter.title(), "Rename", title -> bench.desk()
                        .letters()
                        .rename(letterId, title)));
    }

    void renameFolder(String folderId) {
        folder(
                folderId,
                folder -> Prompt.ask("Rename", NAME, folder.name(), "Rename", name -> bench.desk()
                        .letters()
                        .renameFolder(folderId, name)));
    }

    void move(String letterId, @Nullable String folderId) {
        bench.desk().letters().find(letterId).ifPresent(letter -> {
            @Nullable String before = letter.folderId();
            bench.desk().letters().move(letterId, folderId);
            Notices.undoable(
                    "Moved “" + letter.title() + "”.",
                    () -> bench.desk().letters().move(letterId, before));
        });
    }

    void pickFolder(String letterId) {
        List<Palette.Entry> places = new ArrayList<>();
        places.add(Palette.Entry.of("Move to", "The top", "", "list", () -> move(letterId, null)));
        for (Folder folder : bench.desk().letters().folders()) {
            places.add(Palette.Entry.of("Move to", folder.name(), "", "folder", () -> move(letterId, folder.id())));
        }
        bench.palette().pick("Move to a folder", places);
    }

    void bin(String letterId) {
        Letter letter = bench.desk().letters().bin(letterId);
        gone.accept(letterId);
        Notices.undoable("“" + letter.title() + "” is in the bin.", () -> {
            bench.desk().letters().restore(letterId);
            open.accept(letterId);
        });
    }

    void binFolder(String folderId) {
        Folder folder = bench.desk().letters().binFolder(folderId);
        Notices.undoable(
                "“" + folder.name() + "” and what lies in it is in the bin.",
                () -> bench.desk().letters().restoreFolder(folderId));
    }

    void pickFromBin() {
        List<Palette.Entry> binned = bench.desk().letters().binned().stream()
                .map(letter ->
                        Palette.Entry.of("In the bin", letter.title(), "bring it back", "bin", () -> restore(letter)))
                .toList();
        bench.palette().pick(binned.isEmpty() ? "The bin is empty" : "Bring back from the bin", binned);
    }

    private void restore(Letter letter) {
        bench.desk().letters().restore(letter.id());
        open.accept(letter.id());
    }

    void duplicate(String letterId) {
        bench.desk().letters().find(letterId).ifPresent(letter -> {
            Letter copy = bench.desk()
                    .letters()
                    .create(new NewLetter(
                            null,
                            shortened(letter.title()) + ", a copy",
                            letter.folderId(),
                            letter.from(),
                            letter.to(),
                            letter.audienceId(),
                            Letter.Kind.LETTER,
                            null));
            Letterbox box = bench.desk().letterbox();
            bench.away(
                    () -> box.write(copy.id(), 0, box.head(letterId).text(), bench.me(), "copy:" + letterId)
                            .join(),
                    version -> open.accept(copy.id()));
        });
    }

    private static String shortened(String title) {
        return title.length() > 180 ? title.substring(0, 180) : title;
    }

    void chooseAudience(String letterId) {
        List<Palette.Entry> choices = new ArrayList<>();
        for (Audience audience : bench.desk().audiences().all()) {
            String group = audience.builtIn() ? "Audiences" : "Your audiences";
            String topics = String.join(" ", audience.topics());
            choices.add(new Palette.Entry(
                    group, audience.name(), audience.summary(), "users", List.of(), topics, () -> bench.desk()
                            .letters()
                            .chooseAudience(letterId, audience.id())));
        }
        choices.add(Palette.Entry.of("None", "No audience", "nobody answers", "x", () -> bench.desk()
                .letters()
                .chooseAudience(letterId, null)));
        bench.palette().pick("Who might answer?", choices);
    }

    void address(String letterId) {
        bench.desk()
                .letters()
                .find(letterId)
                .ifPresent(letter -> Prompt.ask(
                        "From whom",
                        "From",
                        letter.from(),
                        "Next",
                        from -> Prompt.ask("To whom", "To", letter.to(), "Done", to -> bench.desk()
                                .letters()
                                .address(letterId, from, to))));
    }

    List<Menu.Item> letterMenu(String letterId) {
        return List.of(
                Menu.Item.of("Open", () -> open.accept(letterId)).icon("doc"),
                Menu.Item.of("Rename", () -> rename(letterId)).icon("pen").key("F2"),
                Menu.Item.of("From and to", () -> address(letterId)).icon("user"),
                Menu.Item.of("Choose who might answer", () -> chooseAudience(letterId))
                        .icon("users"),
                Menu.Item.of("Move to a folder", () -> pickFolder(letterId)).icon("folder"),
                Menu.Item.of("Make a copy", () -> duplicate(letterId)).icon("plus"),
                Menu.Item.of("Move to the bin", () -> bin(letterId))
                        .icon("bin")
                        .key("Del")
                        .apart());
    }

    List<Menu.Item> folderMenu(String folderId) {
        return List.of(
                Menu.Item.of("New letter here", () -> create(folderId)).icon("plus"),
                Menu.Item.of("Rename", () -> renameFolder(folderId)).icon("pen").key("F2"),
                Menu.Item.of("Move to the bin", () -> binFolder(folderId))
                        .icon("bin")
                        .key("Del")
                        .apart());
    }

    void createMenu(Component anchor) {
        bench.menu()
                .open(
                        anchor,
                        "New",
                        List.of(
                                Menu.Item.of("New letter", this::create).icon("doc"),
                                Menu.Item.of("New folder", this::createFolder).icon("folder"),
                                Menu.Item.of("Bring back from the bin", this::pickFromBin)
                                        .icon("bin")
                                        .apart()));
    }

    private void folder(String folderId, Consumer<Folder> then) {
        bench.desk().letters().folders().stream()
                .filter(each -> each.id().equals(folderId))
                .findFirst()
                .ifPresent(then);
    }
}
