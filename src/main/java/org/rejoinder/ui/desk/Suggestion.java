package org.rejoinder.ui.desk;

import java.util.List;
import java.util.UUID;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.collab.Notice;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.text.Paragraph;
import org.rejoinder.text.Paragraphs;
import org.rejoinder.text.Range;

/// A change that is proposed beside the text: seen by all who have the letter open, put in only by a person.
public record Suggestion(String id, Range range, Range scope, String scopeText, Body body) implements Notice.Placed {

    public static final String TOPIC = "suggestions";

    /// What travels to the editor: `author` is who asked for it, `origin` what it was made for.
    public record Body(
            String kind, String insert, String scopeText, String author, int color, String origin, String reason) {}

    private record Said(long version, List<Suggestion> put, List<String> drop) implements Notice {

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public boolean all() {
            return false;
        }
    }

    /// A new paragraph after paragraph `after` (from 1; 0 is before all) of the letter as it stood.
    public static Suggestion paragraph(
            Snapshot head, int after, String text, User author, String origin, String reason) {
        List<Paragraph> paragraphs = Paragraphs.of(head.text());
        boolean first = after < 1 || paragraphs.isEmpty();
        int at = first
                ? 0
                : paragraphs.get(Math.min(after, paragraphs.size()) - 1).range().to();
        String insert = first ? text.strip() + "\n\n" : "\n\n" + text.strip();
        return replacing(new Range(at, at), "", insert, author, origin, reason);
    }

    /// Other words for those at `scope`.
    public static Suggestion replacing(
            Range scope, String scopeText, String insert, User author, String origin, String reason) {
        String id = "s" + UUID.randomUUID().toString().substring(0, 12);
        Body body = new Body("suggestion", insert, scopeText, author.name(), author.color(), origin, reason);
        return new Suggestion(id, scope, scope, scopeText, body);
    }

    /// Shows it to everybody, placed as in the snapshot it was made from.
    public void propose(Letterbox letterbox, Snapshot from) {
        letterbox.post(from.letterId(), new Said(from.version(), List.of(this), List.of()));
    }

    /// Takes one away, accepted or declined.
    public static void withdraw(Letterbox letterbox, String letterId, String id) {
        letterbox.post(letterId, new Said(letterbox.head(letterId).version(), List.of(), List.of(id)));
    }
}
