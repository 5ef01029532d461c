package org.rejoinder.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A folder of letters; `parentId` is absent at the top, `binnedAt` is set while it lies in the bin.
public record Folder(
        String id,
        String name,
        @Nullable String parentId,
        @Nullable Instant binnedAt) {}
