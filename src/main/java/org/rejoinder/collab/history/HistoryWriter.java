package org.rejoinder.collab.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rejoinder.collab.History.NamedVersion;
import org.rejoinder.collab.Snapshot;
import org.rejoinder.collab.Update;
import org.rejoinder.letter.Letter;
import org.rejoinder.text.JsonText;

/// Writes a history as JSON while it is read.
final class HistoryWriter implements AutoCloseable {

    private final Writer out;
    private final Writers writers;
    private boolean first = true;

    HistoryWriter(OutputStream out, Writers writers) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.writers = writers;
    }

    void begin(Letter letter, String epoch, Snapshot head, List<NamedVersion> named) throws IOException {
        out.write("{\"format\":\"rejoinder-history-1\",\"id\":" + JsonText.quoted(letter.id()));
        out.write(",\"title\":" + JsonText.quoted(letter.title()));
        out.write(",\"epoch\":" + JsonText.quoted(epoch));
        out.write(",\"version\":" + head.version());
        out.write(",\"text\":" + JsonText.quoted(head.text()));
        out.write(",\"named\":[");
        String separator = "";
        for (NamedVersion version : named) {
            out.write(separator + "{\"version\":" + version.version() + ",\"name\":" + JsonText.quoted(version.name())
                    + ",\"by\":" + JsonText.quoted(version.byName()) + ",\"at\":\"" + version.namedAt() + "\"}");
            separator = ",";
        }
        out.write("],\"updates\":[");
    }

    void updates(List<Update> updates) throws IOException {
        for (Update update : updates) {
            out.write(first ? "\n" : ",\n");
            first = false;
            out.write("{\"version\":" + update.version());
            out.write(",\"clientId\":" + JsonText.quoted(update.clientId()) + ",\"seq\":" + update.seq());
            out.write(",\"authorId\":" + JsonText.quoted(update.authorId()));
            out.write(",\"author\":" + JsonText.quoted(writers.name(update.authorId())));
            out.write(",\"at\":\"" + update.acceptedAt() + "\"");
            String origin = update.origin();
            if (origin != null) {
                out.write(",\"origin\":" + JsonText.quoted(origin));
            }
            out.write(",\"changes\":" + update.changes().toJson() + "}");
        }
    }

    void end() throws IOException {
        out.write("\n]}\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
