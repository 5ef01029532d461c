package org.rejoinder.drafts.sync;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A letter's file taken apart: the text is the letter's, all else is the file's and stays as it was.
///
/// `mark` tells of a byte-order mark, `gap` of an empty line after the header, `ended` of a line end after the
/// last line.
record DraftText(boolean mark, String lineEnd, @Nullable Header header, boolean gap, String text, boolean ended) {

    /// The longest file that is read, in bytes.
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int MOST_UNITS = 2 * 1024 * 1024;
    private static final Pattern HEADING =
            Pattern.compile("^ {0,3}#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$", Pattern.MULTILINE);

    static DraftText read(byte[] bytes) throws NotReadable {
        String all = decode(bytes);
        boolean mark = all.startsWith("\uFEFF");
        String lf = (mark ? all.substring(1) : all).replace("\r\n", "\n").replace('\r', '\n');
        Header header = Header.of(firstLines(lf));
        String body = header == null ? lf : afterHeader(lf, header);
        boolean gap = header != null && body.startsWith("\n");
        String rest = gap ? body.substring(1) : body;
        boolean ended = rest.endsWith("\n");
        String text = ended ? rest.substring(0, rest.length() - 1) : rest;
        if (text.length() > MOST_UNITS) {
            throw new NotReadable("The text is longer than the 2 million characters that a letter can have.");
        }
        return new DraftText(mark, lineEnd(all), header, gap, text, ended);
    }

    /// A new file of ours.
    static DraftText fresh(Header header, String text) {
        return new DraftText(false, "\n", header, true, text, true);
    }

    byte[] bytes() {
        StringBuilder all = new StringBuilder(text.length() + 200);
        Header top = header;
        if (top != null) {
            all.append(top.open()).append('\n');
            top.lines().forEach(line -> all.append(line).append('\n'));
            all.append(top.close()).append('\n').append(gap ? "\n" : "");
        }
        all.append(text).append(ended ? "\n" : "");
        String ends = lineEnd.equals("\n") ? all.toString() : all.toString().replace("\n", lineEnd);
        return ((mark ? "\uFEFF" : "") + ends).getBytes(StandardCharsets.UTF_8);
    }

    DraftText withText(String newText) {
        return new DraftText(mark, lineEnd, header, gap, newText, ended);
    }

    DraftText withHeader(Header newHeader) {
        return new DraftText(mark, lineEnd, newHeader, header == null || gap, text, ended);
    }

    /// The words of a header's key; empty when there is none.
    String value(String key) throws NotReadable {
        return header == null ? "" : header.get(key);
    }

    /// What the first heading of the text says.
    static Optional<String> heading(String text) {
        Matcher heading = HEADING.matcher(text);
        return heading.find() ? Optional.of(heading.group(1).strip()) : Optional.empty();
    }

    private static String decode(byte[] bytes) throws NotReadable {
        if (bytes.length > MOST_BYTES) {
            throw new NotReadable("The file is larger than 4 MiB.");
        }
        String all;
        try {
            all = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new NotReadable("The file is not UTF-8 text. Save it as UTF-8 and it will be read.");
        }
        if (all.indexOf('\0') >= 0) {
            throw new NotReadable("The file holds characters that no text has; it may not be a text at all.");
        }
        return all;
    }

    private static List<String> firstLines(String text) {
        return text.startsWith("---") ? List.of(text.split("\n", -1)) : List.of();
    }

    private static String afterHeader(String text, Header header) {
        int at = header.open().length() + 1;
        for (String line : header.lines()) {
            at += line.length() + 1;
        }
        at += header.close().length() + 1;
        return at >= text.length() ? "" : text.substring(at);
    }

    /// What most lines end with.
    private static String lineEnd(String all) {
        int crlf = 0;
        int lf = 0;
        for (int at = all.indexOf('\n'); at >= 0; at = all.indexOf('\n', at + 1)) {
            if (at > 0 && all.charAt(at - 1) == '\r') {
                crlf++;
            } else {
                lf++;
            }
        }
        if (crlf + lf == 0 && all.indexOf('\r') >= 0) {
            return "\r";
        }
        return crlf > lf ? "\r\n" : "\n";
    }
}
