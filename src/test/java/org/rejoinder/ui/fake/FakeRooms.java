package org.rejoinder.ui.fake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.assistant.Advocate;
import org.rejoinder.assistant.Correspondent;
import org.rejoinder.assistant.Findings;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.letter.Letters;
import org.rejoinder.text.ChangeSet;

/// The rooms below as far as screens need them: texts in memory and the Harbour Street analysis for every
/// letter.
public final class FakeRooms {

    private FakeRooms() {}

    /// A stand-in whose methods all refuse, but for those that `answers` gives.
    @SuppressWarnings("unchecked")
    public static <T> T refusing(Class<T> type, Map<String, Supplier<Object>> answers) {
        return (T) java.lang.reflect.Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Supplier<Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answer.get();
                });
    }

    public static Findings findings(Letters letters) {
        return letterId -> Harbour.analysis(
                letterId, letters.find(letterId).map(each -> each.audienceId()).isPresent());
    }

    public static Advocate advocate() {
        return refusing(Advocate.class, Map.of());
    }

    public static Correspondent correspondent() {
        return refusing(Correspondent.class, Map.of());
    }

    /// Texts in memory.
    public static final class Box implements Letterbox {

        private final Map<String, Snapshot> heads = new ConcurrentHashMap<>();

        @Override
        public Snapshot head(String letterId) {
            return heads.computeIfAbsent(letterId, id -> new Snapshot(id, 1, Harbour.TEXT));
        }

        @Override
        public Snapshot at(String letterId, long version) {
            return head(letterId);
        }

        @Override
        public CompletableFuture<Long> push(
                String letterId, long version, ChangeSet changes, User author, @Nullable String origin) {
            return CompletableFuture.completedFuture(version);
        }

        @Override
        public CompletableFuture<Long> write(
                String letterId, long version, String text, User author, @Nullable String origin) {
            heads.put(letterId, new Snapshot(letterId, version + 1, text));
            return CompletableFuture.completedFuture(version + 1);
        }

        @Override
        public void post(String letterId, Notice notice) {}

        @Override
        public Placements placements(String letterId, String topic) {
            return new Placements(1, List.of());
        }

        @Override
        public List<Update> updates(String letterId, long from, long to) {
            return List.of();
        }

        @Override
        public List<Presence> present(String letterId) {
            return List.of();
        }
    }
}
