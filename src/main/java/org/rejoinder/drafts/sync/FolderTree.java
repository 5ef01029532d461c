package org.rejoinder.drafts.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Folder;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;

/// Folders of letters and directories of files, each the other's picture. The top of both is the folder itself.
final class FolderTree {

    private final Letters letters;
    private final SyncedFiles files;
    private final Shelf shelf;

    FolderTree(Letters letters, SyncedFiles files, Shelf shelf) {
        this.letters = letters;
        this.files = files;
        this.shelf = shelf;
    }

    /// The folder that the directory is, made when it is new.
    @Nullable
    String folderOf(String directory) {
        if (directory.isEmpty()) {
            return null;
        }
        for (Map.Entry<String, String> known : files.directories().entrySet()) {
            if (known.getValue().equals(directory) && isOpen(known.getKey())) {
                return known.getKey();
            }
        }
        String parent = folderOf(FileNames.parent(directory));
        String folderId =
                letters.createFolder(FileNames.name(directory), parent).id();
        files.saveDirectory(folderId, directory);
        return folderId;
    }

    /// The directory that the folder is, made when it is new.
    String directoryOf(@Nullable String folderId) throws IOException {
        if (folderId == null) {
            return "";
        }
        String known = files.directories().get(folderId);
        if (known != null) {
            return known;
        }
        Folder folder = open().get(folderId);
        return folder == null ? "" : make(folder);
    }

    /// Follows what was done to folders in the app: new, renamed, moved and binned ones.
    void follow() throws IOException {
        Map<String, Folder> open = open();
        for (Folder folder : parentsFirst(open)) {
            String directory = files.directories().get(folder.id());
            if (directory == null) {
                make(folder);
            } else {
                followMove(folder, directory);
            }
        }
        forgetBinned(open);
    }

    /// Folders whose directory was removed on disk, when nothing is left in them.
    void binRemoved() {
        Map<String, Folder> open = open();
        List<Map.Entry<String, String>> deepestFirst =
                new ArrayList<>(files.directories().entrySet());
        deepestFirst.sort((a, b) -> b.getValue().length() - a.getValue().length());
        for (Map.Entry<String, String> directory : deepestFirst) {
            if (open.containsKey(directory.getKey())
                    && !shelf.isDirectory(directory.getValue())
                    && isEmpty(directory.getKey())) {
                letters.binFolder(directory.getKey());
                files.forgetDirectory(directory.getKey());
            }
        }
    }

    private boolean isEmpty(String folderId) {
        return letters.all().stream().map(Letter::folderId).noneMatch(folderId::equals)
                && letters.folders().stream().map(Folder::parentId).noneMatch(folderId::equals);
    }

    private String make(Folder folder) throws IOException {
        String directory = free(FileNames.in(directoryOf(folder.parentId()), FileNames.directory(folder.name())));
        shelf.makeDirectory(directory);
        files.saveDirectory(folder.id(), directory);
        return directory;
    }

    private void followMove(Folder folder, String directory) throws IOException {
        String wanted = FileNames.in(directoryOf(folder.parentId()), FileNames.directory(folder.name()));
        boolean sameName = FileNames.name(directory).equals(folder.name())
                && FileNames.parent(directory).equals(FileNames.parent(wanted));
        if (directory.equals(wanted) || sameName || isNumbered(directory, wanted)) {
            return;
        }
        String target = free(wanted);
        if (shelf.isDirectory(directory)) {
            shelf.move(directory, target);
        } else {
            shelf.makeDirectory(target);
        }
        files.moveDirectory(directory, target);
    }

    private static boolean isNumbered(String directory, String wanted) {
        return directory.startsWith(wanted + " ")
                && directory.substring(wanted.length() + 1).matches("[0-9]{1,3}");
    }

    private void forgetBinned(Map<String, Folder> open) {
        List<Map.Entry<String, String>> deepestFirst =
                new ArrayList<>(files.directories().entrySet());
        deepestFirst.sort((a, b) -> b.getValue().length() - a.getValue().length());
        for (Map.Entry<String, String> directory : deepestFirst) {
            if (!open.containsKey(directory.getKey())) {
                shelf.removeEmpty(directory.getValue());
                files.forgetDirectory(directory.getKey());
            }
        }
    }

    /// The path, or the first of `path 2`, `path 3` … where nothing is; a directory that is no folder yet is
    /// taken over.
    private String free(String path) {
        boolean taken = files.directories().containsValue(path);
        String candidate = path;
        for (int number = 2; taken || !(shelf.isFree(candidate) || shelf.isDirectory(candidate)); number++) {
            candidate = path + " " + number;
            taken = files.directories().containsValue(candidate);
        }
        return candidate;
    }

    private boolean isOpen(String folderId) {
        return open().containsKey(folderId);
    }

    private Map<String, Folder> open() {
        Map<String, Folder> open = new HashMap<>();
        letters.folders().forEach(folder -> open.put(folder.id(), folder));
        return open;
    }

    private static List<Folder> parentsFirst(Map<String, Folder> open) {
        List<Folder> sorted = new ArrayList<>(open.values());
        sorted.sort((a, b) -> depth(a, open) - depth(b, open));
        return sorted;
    }

    private static int depth(Folder folder, Map<String, Folder> open) {
        int depth = 0;
        Folder at = folder;
        while (at != null && at.parentId() != null && depth < 100) {
            at = open.get(at.parentId());
            depth++;
        }
        return depth;
    }
}
