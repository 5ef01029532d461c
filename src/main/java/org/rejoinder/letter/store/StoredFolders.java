package org.rejoinder.letter.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.letter.Folder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of folders; callers hold the transaction.
@Component
class StoredFolders {

    /// A folder's depth is bounded so that a path always fits a file system.
    private static final int DEEPEST = 32;

    private static final String BELOW = """
            WITH RECURSIVE below (id) AS (
                SELECT id FROM folder WHERE id = :id
                UNION ALL
                SELECT f.id FROM folder f JOIN below b ON f.parent_id = b.id
            )
            SELECT id FROM below""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFolders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Folder> all() {
        return jdbc.sql("SELECT * FROM folder WHERE binned_at IS NULL ORDER BY LOWER(name), id")
                .query(Rows::folder)
                .list();
    }

    Optional<Folder> find(String folderId) {
        return jdbc.sql("SELECT * FROM folder WHERE id = :id")
                .param("id", folderId)
                .query(Rows::folder)
                .optional();
    }

    Folder known(String folderId) {
        return find(folderId)
                .orElseThrow(() -> new IllegalArgumentException("There is no folder “" + folderId + "” here."));
    }

    /// The folder, when something may be put in it now.
    Folder open(String folderId) {
        Folder folder = known(folderId);
        if (folder.binnedAt() != null) {
            throw new IllegalArgumentException("The folder “" + folder.name() + "” lies in the bin; restore it first.");
        }
        return folder;
    }

    Folder create(String name, @Nullable String parentId) {
        if (parentId != null && depth(open(parentId)) >= DEEPEST) {
            throw new IllegalArgumentException("Folders can be at most " + DEEPEST + " deep.");
        }
        Folder folder = new Folder(Ids.fresh(), Words.name("A folder's name", name), parentId, null);
        jdbc.sql("INSERT INTO folder (id, name, parent_id) VALUES (:id, :name, :parent)")
                .param("id", folder.id())
                .param("name", folder.name())
                .param("parent", parentId)
                .update();
        return folder;
    }

    Folder rename(String folderId, String name) {
        known(folderId);
        jdbc.sql("UPDATE folder SET name = :name WHERE id = :id")
                .param("name", Words.name("A folder's name", name))
                .param("id", folderId)
                .update();
        return known(folderId);
    }

    Folder move(String folderId, @Nullable String parentId) {
        Folder folder = known(folderId);
        if (parentId != null) {
            Folder parent = open(parentId);
            List<String> below = below(folderId);
            if (below.contains(parentId)) {
                throw new IllegalArgumentException("The folder “" + folder.name() + "” cannot lie inside itself.");
            }
            if (depth(parent) + below.size() > DEEPEST && depth(parent) + height(folderId) > DEEPEST) {
                throw new IllegalArgumentException("Folders can be at most " + DEEPEST + " deep.");
            }
        }
        jdbc.sql("UPDATE folder SET parent_id = :parent WHERE id = :id")
                .param("parent", parentId)
                .param("id", folderId)
                .update();
        return known(folderId);
    }

    Folder bin(String folderId) {
        known(folderId);
        Instant now = clock.instant();
        List<String> ids = below(folderId);
        for (String table : List.of("folder", "letter")) {
            String column = table.equals("folder") ? "id" : "folder_id";
            jdbc.sql("UPDATE " + table + " SET binned_at = :now, binned_with = :with WHERE binned_at IS NULL AND "
                            + column + " IN (:ids)")
                    .param("now", Rows.time(now))
                    .param("with", folderId)
                    .param("ids", ids)
                    .update();
        }
        return known(folderId);
    }

    /// Brings back the folder and what went to the bin with it, into the nearest folder above that is not in
    /// the bin.
    Folder restore(String folderId) {
        Folder folder = known(folderId);
        jdbc.sql("UPDATE folder SET parent_id = :parent, binned_at = NULL, binned_with = NULL WHERE id = :id")
                .param("parent", receiving(folder.parentId()))
                .param("id", folderId)
                .update();
        for (String table : List.of("folder", "letter")) {
            jdbc.sql("UPDATE " + table + " SET binned_at = NULL, binned_with = NULL WHERE binned_with = :with")
                    .param("with", folderId)
                    .update();
        }
        return known(folderId);
    }

    /// The folder itself or the nearest one above it that is not in the bin; absent is the top.
    @Nullable
    String receiving(@Nullable String folderId) {
        String at = folderId;
        while (at != null) {
            Folder folder = known(at);
            if (folder.binnedAt() == null) {
                return at;
            }
            at = folder.parentId();
        }
        return null;
    }

    private List<String> below(String folderId) {
        return jdbc.sql(BELOW).param("id", folderId).query(String.class).list();
    }

    private int depth(Folder folder) {
        int depth = 1;
        for (String at = folder.parentId(); at != null; at = known(at).parentId()) {
            depth++;
        }
        return depth;
    }

    private int height(String folderId) {
        int deepest = 0;
        for (String child : jdbc.sql("SELECT id FROM folder WHERE parent_id = :id")
                .param("id", folderId)
                .query(String.class)
                .list()) {
            deepest = Math.max(deepest, height(child));
        }
        return deepest + 1;
    }
}
