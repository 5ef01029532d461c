package org.rejoinder.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.letter.Folder;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters.NewLetter;

class LettersBecomeFilesTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
        desk.start();
    }

    @Test
    void aNewLetterGetsAFileNamedAfterItsTitle() {
        Letter letter = desk.letters.create(new NewLetter(
                null, "À propos: Größe & more!", null, "Us: all", "", "city-council", Letter.Kind.LETTER, null));
        desk.letterbox.write(letter.id(), 0, "Dear all,\n\nhello.", MemoryLetterbox.ADA, null);
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.read("a-propos-große-more.md")).isEqualTo("""
                ---
                title: "À propos: Größe & more!"
                from: "Us: all"
                audience: city-council
                ---

                Dear all,

                hello.
                """);
    }

    @Test
    void twoOfOneTitleGetTwoFiles() {
        desk.letters.create(NewLetter.titled("Same"));
        desk.letters.create(NewLetter.titled("Same"));
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.has("same.md")).isTrue();
        assertThat(desk.has("same-2.md")).isTrue();
    }

    @Test
    void aRenamedLetterKeepsItsFile() {
        Letter letter = desk.letters.create(NewLetter.titled("Old"));
        desk.pass(Duration.ofSeconds(1));
        desk.letters.rename(letter.id(), "New: title");
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.read("old.md")).startsWith("---\ntitle: \"New: title\"\n---\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alpha",
                "alpha\n",
                "alpha\r\nbeta\r\n",
                "\uFEFF---\r\ntitle: A\r\n---\r\n\r\nalpha\r\n",
                "---\ntitle: A # why\nkeep: [1, {a: b}]\n\n# a comment\nmore: |\n  two\n  lines\n---\nalpha\n",
                "---\n'title': >-\n  A\n  b\n...\n\n\nalpha\n\n\n"
            })
    void allButTheTextStaysAsItWas(String before) {
        desk.put("a.md", before);
        desk.touched("a.md");
        Letter letter = desk.only();

        desk.letterbox.type(letter.id(), "alpha", " and omega");
        desk.written(letter.id());

        assertThat(desk.read("a.md")).isEqualTo(before.replace("alpha", "alpha and omega"));
    }

    @Test
    void onlyTheKeysThatChangedAreChanged() {
        desk.put("a.md", "---\nmood: calm # always\ntitle: >-\n  A\n  b\nfrom: 'x'\nx: 1\n---\nalpha\n");
        desk.touched("a.md");
        Letter letter = desk.only();
        assertThat(letter.title()).isEqualTo("A b");

        desk.letters.rename(letter.id(), "C");
        desk.letters.address(letter.id(), "", "yes");
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.read("a.md")).isEqualTo("---\nmood: calm # always\ntitle: C\nx: 1\nto: \"yes\"\n---\nalpha\n");
    }

    @Test
    void aTitleThatCameFromTheHeadingFollowsIt() {
        desk.put("a.md", "# One\n\ntext\n");
        desk.touched("a.md");
        Letter letter = desk.only();

        desk.letterbox.type(letter.id(), "One", " and two");
        desk.written(letter.id());
        assertThat(desk.only().title()).isEqualTo("One and two");
        assertThat(desk.read("a.md")).isEqualTo("# One and two\n\ntext\n");

        desk.letters.rename(letter.id(), "Three");
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.read("a.md")).isEqualTo("---\ntitle: Three\n---\n\n# One and two\n\ntext\n");
    }

    @Test
    void aBinnedLettersFileIsPutAwayAndComesBackWithAllItHad() {
        desk.put("sub/a.md", "---\ntitle: A\nmood: calm\n---\nalpha\n");
        desk.touched("sub/a.md");
        Letter letter = desk.only();

        desk.letters.bin(letter.id());
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.has("sub/a.md")).isFalse();

        desk.letters.restore(letter.id());
        desk.letterbox.type(letter.id(), "alpha", " beta");
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.read("sub/a.md")).isEqualTo("---\ntitle: A\nmood: calm\n---\nalpha beta\n");
    }

    @Test
    void aFileThatIsNotOursAnyMoreIsNeverRemoved() {
        desk.put("a.md", "alpha\n");
        desk.touched("a.md");
        Letter letter = desk.only();

        desk.put("a.md", "alpha beta\n");
        desk.letters.bin(letter.id());
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.read("a.md")).isEqualTo("alpha beta\n");
        assertThat(desk.text(desk.only())).isEqualTo("alpha beta");
    }

    @Test
    void foldersMadeRenamedMovedAndBinnedAreFollowed() {
        Folder town = desk.letters.createFolder("Town", null);
        Folder library = desk.letters.createFolder("Li/brary", town.id());
        Letter letter =
                desk.letters.create(new NewLetter(null, "A", library.id(), "", "", null, Letter.Kind.LETTER, null));
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.has("Town/Li-brary/a.md")).isTrue();

        desk.put("Town/note.txt", "mine");
        desk.letters.renameFolder(town.id(), "City");
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.has("City/Li-brary/a.md")).isTrue();
        assertThat(desk.has("City/note.txt")).isTrue();
        assertThat(desk.has("Town")).isFalse();

        desk.letters.moveFolder(library.id(), null);
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.has("Li-brary/a.md")).isTrue();

        desk.letters.move(letter.id(), town.id());
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.has("City/a.md")).isTrue();

        desk.letters.binFolder(town.id());
        desk.letters.binFolder(library.id());
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.has("City/a.md")).isFalse();
        assertThat(desk.has("City/note.txt")).isTrue();
        assertThat(desk.has("Li-brary")).isFalse();

        desk.letters.restoreFolder(town.id());
        desk.pass(Duration.ofSeconds(2));
        assertThat(desk.has("City/a.md")).isTrue();
        assertThat(desk.letters.all()).hasSize(1);
    }

    @Test
    void aWriteAfterACrashIsKnownForOurs() {
        desk.put("a.md", "alpha\n");
        desk.touched("a.md");
        Letter letter = desk.only();
        SyncedFile before = desk.files.ofLetter(letter.id()).orElseThrow();
        desk.letterbox.type(letter.id(), "alpha", " beta");
        desk.written(letter.id());
        desk.letterbox.type(letter.id(), "beta", " gamma");

        desk.files.save(before);
        desk.restart();
        desk.start();

        assertThat(desk.text(letter)).isEqualTo("alpha beta gamma");
        assertThat(desk.read("a.md")).isEqualTo("alpha beta gamma\n");
    }

    @Test
    void aPushBeforeACrashIsNotTakenTwice() {
        desk.put("a.md", "alpha omega\n");
        desk.touched("a.md");
        Letter letter = desk.only();
        SyncedFile before = desk.files.ofLetter(letter.id()).orElseThrow();
        desk.letterbox.type(letter.id(), "omega", " end");
        desk.put("a.md", "alpha beta omega\n");
        desk.touched("a.md");
        assertThat(desk.read("a.md")).isEqualTo("alpha beta omega end\n");

        desk.put("a.md", "alpha beta omega\n");
        desk.files.save(before);
        desk.restart();
        desk.start();

        assertThat(desk.text(letter)).isEqualTo("alpha beta omega end");
        assertThat(desk.read("a.md")).isEqualTo("alpha beta omega end\n");
    }

    @Test
    void anEmptiedOrMissingFolderIsFilledAgainAtTheStart() {
        desk.letters.create(NewLetter.titled("A"));
        desk.letters.create(NewLetter.titled("B"));
        desk.pass(Duration.ofSeconds(1));
        desk.delete("a.md");
        desk.delete("b.md");
        desk.restart();
        desk.start();
        desk.pass(Duration.ofSeconds(5));

        assertThat(desk.letters.all()).hasSize(2);
        assertThat(desk.has("a.md")).isTrue();
        assertThat(desk.has("b.md")).isTrue();
    }

    @Test
    void whatWasDeletedWhileNobodyLookedGoesToTheBin() {
        desk.letters.create(NewLetter.titled("A"));
        desk.letters.create(NewLetter.titled("B"));
        desk.pass(Duration.ofSeconds(1));
        desk.delete("a.md");
        desk.restart();
        desk.start();
        desk.pass(Duration.ofSeconds(5));

        assertThat(desk.only().title()).isEqualTo("B");
    }

    @Test
    void permissionsStayAndNothingIsLeftBeside() throws IOException {
        desk.put("a.md", "alpha\n");
        Files.setPosixFilePermissions(folder.resolve("a.md"), PosixFilePermissions.fromString("rw-rw----"));
        desk.touched("a.md");
        desk.letterbox.type(desk.only().id(), "alpha", " beta");
        desk.written(desk.only().id());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.md"))))
                .isEqualTo("rw-rw----");
        try (var list = Files.list(folder)) {
            assertThat(list).hasSize(1);
        }
    }

    @Test
    void namesNeverLeaveTheFolder() {
        desk.letters.createFolder("..", null);
        desk.letters.createFolder("/etc", null);
        Folder con = desk.letters.createFolder("CON", null);
        desk.letters.create(new NewLetter(null, "../../etc/passwd", con.id(), "", "", null, Letter.Kind.LETTER, null));
        desk.letters.create(NewLetter.titled("..."));
        desk.letters.create(NewLetter.titled("\u6771\u4EAC \uD83D\uDE00 " + "x".repeat(180)));
        desk.pass(Duration.ofSeconds(2));

        assertThat(desk.has("CON-folder/etc-passwd.md")).isTrue();
        assertThat(desk.has("letter.md")).isTrue();
        assertThat(desk.has("folder")).isTrue();
        assertThat(desk.has("-etc")).isTrue();
        assertThat(desk.leftAlone.all()).isEmpty();
    }

    @Test
    void aReplyIsMarkedAsImagined() {
        Letter reply = desk.letters.create(new NewLetter(
                null, "Reply", null, "", "", "city-council", Letter.Kind.REPLY, new Letter.Answers("x", 1, null)));
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.read("reply.md")).contains("Imagined. Nobody at “City council” wrote this.");
        assertThat(reply.kind()).isEqualTo(Letter.Kind.REPLY);
    }

    @Test
    void aLetterTooLongForAFileIsNamed() {
        Letter letter = desk.letters.create(NewLetter.titled("Long"));
        desk.letterbox.write(letter.id(), 0, "\u6771".repeat(1_500_000), MemoryLetterbox.ADA, null);
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.leftAlone.all()).hasSize(1);
        assertThat(new String(
                        desk.leftAlone.all().getFirst().reason().getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8))
                .contains("too long for a file");
    }
}
