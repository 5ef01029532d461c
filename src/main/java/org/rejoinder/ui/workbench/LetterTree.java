package org.rejoinder.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Folder;
import org.rejoinder.letter.Letter;
import org.rejoinder.ui.editor.EditorEvents.Person;
import org.rejoinder.ui.parts.Avatar;
import org.rejoinder.ui.parts.Dom;
import org.rejoinder.ui.parts.Icon;
import org.rejoinder.ui.parts.KeyedList;
import org.rejoinder.ui.parts.Rows;

/// Folders and letters; replies lie below the letter they answer.
public final class LetterTree extends Composite<Rows> {

    private static final long serialVersionUID = 1L;

    /// What rows ask for; ids are `letter:…` or `folder:…`.
    public interface Acts {
        void open(String letterId);

        void rename(String row);

        void bin(String row);

        void menu(String row, double x, double y);

        void move(String letterId, @Nullable String folderId);
    }

    private record Line(
            String id,
            String title,
            String icon,
            String tint,
            int level,
            @Nullable Boolean open,
            boolean chosen,
            int inside,
            List<Person> people) {}

    private final Acts acts;
    private final transient KeyedList<Line> rows;
    private final Set<String> closed = new HashSet<>();
    private transient List<Folder> folders = List.of();
    private transient List<Letter> letters = List.of();
    private transient List<Person> people = List.of();
    private @Nullable String chosen;

    public LetterTree(Acts acts) {
        this.acts = acts;
        rows = new KeyedList<>(getContent(), Line::id, this::draw);
        getContent().onRename(acts::rename);
        getContent().onDelete(acts::bin);
        getContent().onMenu(asked -> acts.menu(asked.id(), asked.x(), asked.y()));
        getContent().onDrop(this::dropped);
    }

    @Override
    protected Rows initContent() {
        return new Rows("tree", "Letters");
    }

    public void show(List<Folder> newFolders, List<Letter> newLetters) {
        folders = newFolders;
        letters = newLetters;
        refresh();
    }

    public void choose(@Nullable String letterId) {
        chosen = letterId;
        find(letterId).ifPresent(letter -> uncover(letter.folderId()));
        refresh();
    }

    public void people(List<Person> here) {
        people = here;
        refresh();
    }

    private Optional<Letter> find(@Nullable String letterId) {
        return letters.stream().filter(letter -> letter.id().equals(letterId)).findFirst();
    }

    private void uncover(@Nullable String folderId) {
        folders.stream()
                .filter(folder -> folder.id().equals(folderId))
                .findFirst()
                .ifPresent(folder -> {
                    closed.remove(folder.id());
                    uncover(folder.parentId());
                });
    }

    private void refresh() {
        List<Line> lines = new ArrayList<>();
        below(null, 1, lines);
        rows.show(lines);
    }

    private void below(@Nullable String parent, int level, List<Line> lines) {
        for (Folder folder : folders) {
            if (java.util.Objects.equals(folder.parentId(), parent)) {
                folder(folder, level, lines);
            }
        }
        for (Letter letter : letters) {
            if (java.util.Objects.equals(letter.folderId(), parent) && isRoot(letter)) {
                letter(letter, level, lines, 0);
            }
        }
    }

    private void folder(Folder folder, int level, List<Line> lines) {
        boolean open = !closed.contains(folder.id());
        long inside = letters.stream()
                .filter(letter -> folder.id().equals(letter.folderId()) && isRoot(letter))
                .count();
        lines.add(new Line(
                "folder:" + folder.id(),
                folder.name(),
                open ? "folder-o" : "folder",
                "",
                level,
                open,
                false,
                (int) inside,
                List.of()));
        if (open) {
            below(folder.id(), level + 1, lines);
        }
    }

    private void letter(Letter letter, int level, List<Line> lines, int depth) {
        boolean here = letter.id().equals(chosen);
        String icon = letter.kind() == Letter.Kind.REPLY ? "reply" : "doc";
        String tint = letter.kind() == Letter.Kind.REPLY ? "plum" : "";
        lines.add(new Line(
                "letter:" + letter.id(), letter.title(), icon, tint, level, null, here, 0, here ? people : List.of()));
        if (depth < 8) {
            letters.stream()
                    .filter(each ->
                            each.answers() != null && each.answers().letterId().equals(letter.id()))
                    .forEach(each -> letter(each, level + 1, lines, depth + 1));
        }
    }

    private boolean isRoot(Letter letter) {
        return letter.answers() == null || find(letter.answers().letterId()).isEmpty();
    }

    private Component draw(Line line) {
        Component icon = new Icon(line.icon(), line.tint());
        var row = Dom.div("row lv" + Math.min(line.level(), 6) + (line.chosen() ? " is-sel" : ""));
        if (line.open() != null) {
            row.add(new Icon(line.open() ? "chev-d" : "chev-r", "twist"));
            row.getElement()
                    .setAttribute("aria-expanded", line.open().toString())
                    .setAttribute("data-drop", "");
        }
        row.add(icon, Dom.span("ell", line.title()), tail(line));
        row.getElement()
                .setAttribute("role", "treeitem")
                .setAttribute("aria-level", Integer.toString(line.level()))
                .setAttribute("aria-selected", Boolean.toString(line.chosen()))
                .setAttribute("data-row", line.id())
                .setAttribute("title", line.title());
        if (line.id().startsWith("letter:")) {
            row.getElement().setAttribute("draggable", "true");
        }
        row.addClickListener(click -> pressed(line));
        return row;
    }

    private static Component tail(Line line) {
        var tail = Dom.span("tail");
        line.people().stream()
                .limit(2)
                .forEach(person ->
                        tail.add(new Avatar(person.name(), person.color(), person.name() + " is here").small()));
        if (Boolean.FALSE.equals(line.open()) && line.inside() > 0) {
            tail.add(Dom.span("", Integer.toString(line.inside())));
        }
        return tail;
    }

    private void pressed(Line line) {
        String id = line.id().substring(7);
        if (line.open() == null) {
            acts.open(id);
        } else {
            if (!closed.remove(id)) {
                closed.add(id);
            }
            refresh();
        }
    }

    private void dropped(String row, String onto) {
        if (row.startsWith("letter:") && onto.startsWith("folder:")) {
            acts.move(row.substring(7), onto.substring(7));
        }
    }

    /// The rows asked for by name, for acts that speak of a row.
    public static void split(String row, Consumer<String> letter, Consumer<String> folder) {
        (row.startsWith("letter:") ? letter : folder).accept(row.substring(7));
    }
}
