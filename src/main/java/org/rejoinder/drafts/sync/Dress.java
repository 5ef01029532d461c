package org.rejoinder.drafts.sync;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.drafts.sync.SyncedFile.Words;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letter;

/// What a file's header says of its letter, and a header that says what the letter is.
final class Dress {

    private static final int LONGEST_TITLE = 200;

    private final Audiences audiences;

    Dress(Audiences audiences) {
        this.audiences = audiences;
    }

    /// The title is the header's, else the first heading's, else the file's name.
    Words read(DraftText draft, String path) throws NotReadable {
        String title = oneLine(draft.value("title"));
        return new Words(
                title.isEmpty() ? derived(draft.text(), path) : title,
                oneLine(draft.value("from")),
                oneLine(draft.value("to")),
                audience(oneLine(draft.value("audience"))));
    }

    /// The file with its header changed where it no longer says what the letter is; untouched where it does.
    DraftText put(DraftText draft, Letter letter, String path) throws NotReadable {
        Words said = read(draft, path);
        DraftText dressed = draft;
        if (!said.title().equals(letter.title())) {
            dressed = with(dressed, "title", letter.title());
        }
        if (!said.from().equals(letter.from())) {
            dressed = with(dressed, "from", letter.from());
        }
        if (!said.to().equals(letter.to())) {
            dressed = with(dressed, "to", letter.to());
        }
        if (!Objects.equals(said.audienceId(), letter.audienceId())) {
            String audienceId = letter.audienceId();
            dressed = with(dressed, "audience", audienceId == null ? "" : audienceId);
        }
        return dressed;
    }

    /// A file for a letter that has none yet.
    DraftText fresh(Letter letter, String text) {
        Header header = Header.empty()
                .with("title", letter.title())
                .with("from", letter.from())
                .with("to", letter.to());
        String audienceId = letter.audienceId();
        Header dressed = header.with("audience", audienceId == null ? "" : audienceId);
        return DraftText.fresh(letter.kind() == Letter.Kind.REPLY ? imagined(dressed, audienceId) : dressed, text);
    }

    private Header imagined(Header header, @Nullable String audienceId) {
        String name = Optional.ofNullable(audienceId)
                .flatMap(audiences::find)
                .map(Audience::name)
                .orElse("the other side");
        return header.with("imagined", "Imagined. Nobody at “" + name + "” wrote this.");
    }

    /// The title that follows from the text alone, for a file whose header gives none.
    static String derived(String text, String path) {
        String title = oneLine(DraftText.heading(text).orElseGet(() -> FileNames.title(path)));
        return title.length() > LONGEST_TITLE
                ? title.substring(0, LONGEST_TITLE).strip()
                : title;
    }

    private static DraftText with(DraftText draft, String key, String words) {
        Header header = draft.header();
        return draft.withHeader((header == null ? Header.empty() : header).with(key, words));
    }

    private @Nullable String audience(String said) {
        if (said.isEmpty()) {
            return null;
        }
        return audiences.all().stream()
                .filter(audience ->
                        audience.id().equals(said) || audience.name().equalsIgnoreCase(said))
                .map(Audience::id)
                .findFirst()
                .orElse(null);
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
