package org.rejoinder.publish.web;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/// The serif face that letters are set in as PDF: the best one this machine has, else the Times that every PDF
/// reader has.
final class Faces {

    /// A face's files by what they are for; the names of its upright file on the systems that carry it.
    private static final List<Family> KNOWN = List.of(
            new Family(
                    "CharisSIL-Regular.ttf", "CharisSIL-Italic.ttf", "CharisSIL-Bold.ttf", "CharisSIL-BoldItalic.ttf"),
            new Family("CharisSIL-R.ttf", "CharisSIL-I.ttf", "CharisSIL-B.ttf", "CharisSIL-BI.ttf"),
            new Family(
                    "NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf", "NotoSerif-BoldItalic.ttf"),
            new Family(
                    "DejaVuSerif.ttf", "DejaVuSerif-Italic.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-BoldItalic.ttf"),
            new Family(
                    "LiberationSerif-Regular.ttf",
                    "LiberationSerif-Italic.ttf",
                    "LiberationSerif-Bold.ttf",
                    "LiberationSerif-BoldItalic.ttf"),
            new Family("Georgia.ttf", "Georgia Italic.ttf", "Georgia Bold.ttf", "Georgia Bold Italic.ttf"),
            new Family("georgia.ttf", "georgiai.ttf", "georgiab.ttf", "georgiaz.ttf"));

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home"), ".fonts"),
            Path.of(System.getProperty("user.home"), ".local/share/fonts"),
            Path.of("/System/Library/Fonts"),
            Path.of("/Library/Fonts"),
            Path.of("C:/Windows/Fonts"));

    private record Family(String upright, String italic, String bold, String boldItalic) {}

    /// One of the files, with the weight and style that it is for.
    record Face(File file, int weight, boolean italic) {}

    private final List<Face> faces;
    private final IntPredicate shows;

    private Faces(List<Face> faces, IntPredicate shows) {
        this.faces = faces;
        this.shows = shows;
    }

    static Faces ofThisMachine() {
        Map<String, File> files = files();
        for (Family family : KNOWN) {
            File upright = files.get(family.upright());
            if (upright != null) {
                Optional<Faces> found = of(upright, family, files);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return times();
    }

    /// The faces that every PDF reader brings, which show western letters only.
    static Faces times() {
        CharsetEncoder western = Charset.forName("windows-1252").newEncoder();
        return new Faces(List.of(), point -> point < 0x10000 && western.canEncode((char) point));
    }

    List<Face> all() {
        return faces;
    }

    /// The first character that could not be set; line ends and spaces always can.
    Optional<String> cannotShow(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !isInvisible(point) && !shows.test(point))
                .mapToObj(Character::toString)
                .findFirst();
    }

    private static boolean isInvisible(int point) {
        return point == 0xAD || point == 0xFEFF || Character.getType(point) == Character.FORMAT;
    }

    private static Optional<Faces> of(File upright, Family family, Map<String, File> files) {
        CmapLookup glyphs = glyphs(upright);
        if (glyphs == null) {
            return Optional.empty();
        }
        Stream<Face> faces = Stream.of(
                        face(files, family.upright(), 400, false),
                        face(files, family.italic(), 400, true),
                        face(files, family.bold(), 700, false),
                        face(files, family.boldItalic(), 700, true))
                .flatMap(Optional::stream);
        return Optional.of(new Faces(faces.toList(), point -> glyphs.getGlyphId(point) > 0));
    }

    private static Optional<Face> face(Map<String, File> files, String name, int weight, boolean italic) {
        return Optional.ofNullable(files.get(name)).map(file -> new Face(file, weight, italic));
    }

    private static @Nullable CmapLookup glyphs(File file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static Map<String, File> files() {
        Map<String, File> files = new HashMap<>();
        for (Path place : PLACES) {
            try (Stream<Path> found = Files.walk(place, 6, FileVisitOption.FOLLOW_LINKS)) {
                found.filter(path -> path.toString().endsWith(".ttf"))
                        .forEach(path -> files.putIfAbsent(path.getFileName().toString(), path.toFile()));
            } catch (IOException | RuntimeException missing) {
                continue;
            }
        }
        return files;
    }
}
