package org.rejoinder.drafts.sync;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.rejoinder.drafts.DraftsFolder.DraftsChanged;
import org.rejoinder.drafts.DraftsFolder.Unreadable;
import org.springframework.context.ApplicationEventPublisher;

/// The files that are left untouched, each with its reason.
final class LeftAlone {

    private static final int MOST = 1000;

    private final Map<String, String> reasons = new ConcurrentSkipListMap<>();
    private final ApplicationEventPublisher events;

    LeftAlone(ApplicationEventPublisher events) {
        this.events = events;
    }

    List<Unreadable> all() {
        return reasons.entrySet().stream()
                .map(entry -> new Unreadable(entry.getKey(), entry.getValue()))
                .toList();
    }

    void put(String path, String reason) {
        boolean room = reasons.size() < MOST || reasons.containsKey(path);
        if (room && !reason.equals(reasons.put(path, reason))) {
            events.publishEvent(new DraftsChanged());
        }
    }

    void remove(String path) {
        if (reasons.remove(path) != null) {
            events.publishEvent(new DraftsChanged());
        }
    }
}
