package org.rejoinder.ui.workbench;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rejoinder.ui.parts.Menu;

/// What can be done with a row of the explorer's tree, be it a letter or a folder.
final class RowActs implements LetterTree.Acts {

    private final LetterActs acts;
    private final Menu menu;
    private final Consumer<String> navigate;

    RowActs(LetterActs acts, Menu menu, Consumer<String> navigate) {
        this.acts = acts;
        this.menu = menu;
        this.navigate = navigate;
    }

    @Override
    public void open(String letterId) {
        navigate.accept(letterId);
    }

    @Override
    public void rename(String row) {
        LetterTree.split(row, acts::rename, acts::renameFolder);
    }

    @Override
    public void bin(String row) {
        LetterTree.split(row, acts::bin, acts::binFolder);
    }

    @Override
    public void menu(String row, double x, double y) {
        LetterTree.split(
                row,
                id -> menu.openAt(x, y, "Letter", acts.letterMenu(id)),
                id -> menu.openAt(x, y, "Folder", acts.folderMenu(id)));
    }

    @Override
    public void move(String letterId, @Nullable String folderId) {
        acts.move(letterId, folderId);
    }
}
