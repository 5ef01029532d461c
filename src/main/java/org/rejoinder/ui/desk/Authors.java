package org.rejoinder.ui.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.account.User;
import org.rejoinder.account.Users;
import org.rejoinder.collab.Suggestion;
import org.rejoinder.collab.Suggestions;
import org.springframework.stereotype.Component;

/// What those who wrote are called on the screen, the colours they have, and how what they put in is said to
/// have come.
@Component
public class Authors {

    private static final String FOLDER = "folder";
    private static final int COLORS = 6;

    private final Users users;
    private final Suggestions suggestions;

    public Authors(Users users, Suggestions suggestions) {
        this.users = users;
        this.suggestions = suggestions;
    }

    /// As this person sees them. It reads the store: not for use under a page's lock, and not to be kept for
    /// longer than one reading.
    public Seen seenBy(User me) {
        return new Seen(me);
    }

    /// The authors as one person sees them.
    public final class Seen {

        private final User me;
        private final Map<String, Optional<User>> known = new HashMap<>();
        private final Map<String, Optional<Suggestion>> taken = new ConcurrentHashMap<>();

        private Seen(User me) {
            this.me = me;
        }

        /// The name that this person goes by now, “Drafts folder”, the name of another person, or “Somebody” for
        /// one who is not known any more.
        public String name(String id) {
            return switch (id) {
                case FOLDER -> "Drafts folder";
                case String mine when mine.equals(me.id()) -> me.name();
                default -> user(id).map(User::name).orElse("Somebody");
            };
        }

        private String within(String id) {
            String name = name(id);
            return name.equals("You") ? "you" : name;
        }

        private Optional<User> user(String id) {
            return known.computeIfAbsent(id, users::find);
        }

        /// Each author's own colour from 1 to 6; who comes later takes the next that is free.
        public Map<String, Integer> colors(SequencedCollection<String> ids) {
            Map<String, Integer> colors = new LinkedHashMap<>();
            for (String id : ids) {
                if (!colors.containsKey(id)) {
                    colors.put(id, free(preferred(id), colors));
                }
            }
            return colors;
        }

        private int preferred(String id) {
            return id.equals(me.id()) ? me.color() : user(id).map(User::color).orElse(COLORS);
        }

        private static int free(int preferred, Map<String, Integer> taken) {
            for (int i = 0; i < COLORS; i++) {
                int color = (preferred - 1 + i) % COLORS + 1;
                if (!taken.containsValue(color)) {
                    return color;
                }
            }
            return preferred;
        }

        /// How it came, as the end of a sentence: “suggested by rule R07, accepted by Ada”; empty when it was
        /// typed.
        public String cameBy(@Nullable String origin, String authorId) {
            if (origin == null) {
                return "";
            }
            String[] parts = origin.split(":", 3);
            String rest = parts.length > 1 ? parts[1] : "";
            String by = ", accepted by " + within(authorId);
            return switch (parts[0]) {
                case "finding" -> "suggested by " + (parts.length > 2 ? rule(parts[2]) : "the engine") + by;
                case "suggestion", "suggestion-part" -> suggestion(rest) + by;
                case "ask" -> "proposed in the conversation" + by;
                case "rebuttal" -> "an answer to a rebuttal" + by;
                case "reply", "rejoinder", "point", "exchange" -> "from the exchange of letters";
                case "restore" -> rest.isEmpty() ? "restored from an earlier version" : "restored from version " + rest;
                case FOLDER -> "from the drafts folder";
                case "import" -> "brought in as a text";
                case "copy" -> "copied from another letter";
                case "start" -> "from the conversation the letter began with";
                case "approach" -> "from an approach that was found";
                default -> "";
            };
        }

        private static String rule(String code) {
            return code.matches("R\\d{1,3}") ? "rule " + code : "the engine";
        }

        private String suggestion(String id) {
            return taken.computeIfAbsent(id, suggestions::find)
                    .map(each -> (each.authorId().equals(me.id()) ? "your suggestion" : "suggestion of " + whose(each)))
                    .orElse("a suggestion");
        }

        private String whose(Suggestion each) {
            return user(each.authorId()).map(User::name).orElse(each.authorName());
        }
    }
}
