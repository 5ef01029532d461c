package org.rejoinder.drafts.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.drafts.DraftsFolder.Unreadable;
import org.rejoinder.letter.Folder;
import org.rejoinder.letter.Letter;

class FilesBecomeLettersTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    @Test
    void headerAndTextAreRead() {
        desk.put("a.md", """
                ---
                title: A plea
                from: Us
                to: [The Council, the Mayor]
                audience: City council
                mood: hopeful # ours
                ---

                Dear members,

                please.
                """);
        desk.start();

        Letter letter = desk.only();
        assertThat(letter)
                .extracting(Letter::title, Letter::from, Letter::to, Letter::audienceId)
                .containsExactly("A plea", "Us", "The Council, the Mayor", "city-council");
        assertThat(desk.text(letter)).isEqualTo("Dear members,\n\nplease.");
    }

    @Test
    void withoutAHeaderTheHeadingOrTheNameIsTheTitle() {
        desk.put("one.md", "Some words.\n\n## The *heading* ##\n");
        desk.put("a_second-letter.md", "No heading\n");
        desk.start();

        assertThat(desk.letters.all()).extracting(Letter::title).containsExactly("A second letter", "The *heading*");
    }

    @Test
    void directoriesAreFolders() {
        desk.put("town/library/a.md", "# A\n");
        desk.put("town/b.md", "# B\n");
        desk.put(".git/c.md", "# C\n");
        desk.put("town/picture.png", "x");
        desk.start();

        assertThat(desk.letters.folders()).extracting(Folder::name).containsExactly("library", "town");
        Folder library = desk.letters.folders().getFirst();
        assertThat(desk.titled("A").folderId()).isEqualTo(library.id());
        assertThat(library.parentId()).isEqualTo(desk.titled("B").folderId());
        assertThat(desk.letters.all()).hasSize(2);
    }

    @Test
    void aChangeOnDiskIsMergedIntoWhatOthersTypedMeanwhile() {
        desk.put("a.md", "# A\n\nOne two three.\n");
        desk.start();
        Letter letter = desk.only();

        desk.letterbox.type(letter.id(), "three", " four");
        desk.put("a.md", "# A\n\nZero one two three.\n");
        desk.touched("a.md");

        assertThat(desk.text(letter)).isEqualTo("# A\n\nZero one two three four.");
        assertThat(desk.read("a.md")).isEqualTo("# A\n\nZero one two three four.\n");
    }

    @Test
    void aFileChangedAgainBeforeTheMergeIsWrittenLosesNothing() {
        desk.put("a.md", "alpha beta gamma\n");
        desk.start();
        Letter letter = desk.only();

        desk.letterbox.type(letter.id(), "gamma", " delta");
        desk.put("a.md", "alpha BETA gamma\n");
        desk.letterbox.beforeNextPush(() -> desk.put("a.md", "first alpha BETA gamma\n"));
        desk.touched("a.md");
        desk.pass(Duration.ofSeconds(6));

        assertThat(desk.text(letter)).isEqualTo("first alpha BETA gamma delta");
        assertThat(desk.read("a.md")).isEqualTo("first alpha BETA gamma delta\n");
    }

    @Test
    void ourOwnWritingIsNotTakenForAChange() {
        desk.put("a.md", "alpha\n");
        desk.start();
        Letter letter = desk.only();
        desk.letterbox.type(letter.id(), "alpha", " beta");
        desk.written(letter.id());
        long version = desk.letterbox.head(letter.id()).version();

        desk.touched("a.md");
        desk.start();

        assertThat(desk.letterbox.head(letter.id()).version()).isEqualTo(version);
    }

    @Test
    void aDeletedFilePutsTheLetterInTheBinAndItsReturnBringsItBack() {
        desk.put("a.md", "# A\n\nalpha\n");
        desk.start();
        Letter letter = desk.only();

        desk.delete("a.md");
        desk.touched("a.md");
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.letters.all()).hasSize(1);
        desk.pass(Duration.ofSeconds(2));
        assertThat(desk.letters.binned()).extracting(Letter::id).containsExactly(letter.id());

        desk.put("a.md", "# A\n\nalpha beta\n");
        desk.touched("a.md");
        assertThat(desk.only().id()).isEqualTo(letter.id());
        assertThat(desk.text(letter)).isEqualTo("# A\n\nalpha beta");
    }

    @Test
    void theSameContentElsewhereIsARenameWhicheverIsSeenFirst() {
        desk.put("a.md", "# A\n");
        desk.put("b.md", "# B\n");
        desk.start();
        Letter a = desk.titled("A");
        Letter b = desk.titled("B");

        desk.rename("a.md", "sub/x.md");
        desk.touched("a.md");
        desk.touched("sub/x.md");
        desk.rename("b.md", "y.md");
        desk.touched("y.md");
        desk.touched("b.md");
        desk.pass(Duration.ofSeconds(5));

        assertThat(desk.letters.all()).extracting(Letter::id).containsExactlyInAnyOrder(a.id(), b.id());
        assertThat(desk.files.ofLetter(a.id()).orElseThrow().path()).isEqualTo("sub/x.md");
        assertThat(desk.files.ofLetter(b.id()).orElseThrow().path()).isEqualTo("y.md");
        assertThat(desk.letters.find(a.id()).orElseThrow().folderId()).isNotNull();
    }

    @Test
    void aCopyThatLosesItsOriginalIsARenameToo() {
        desk.put("a.md", "# A\n");
        desk.start();
        String id = desk.only().id();

        desk.put("b.md", "# A\n");
        desk.touched("b.md");
        desk.pass(Duration.ofSeconds(1));
        desk.delete("a.md");
        desk.touched("a.md");
        desk.pass(Duration.ofSeconds(5));

        assertThat(desk.only().id()).isEqualTo(id);
        assertThat(desk.files.ofLetter(id).orElseThrow().path()).isEqualTo("b.md");
    }

    @Test
    void aCopyThatStaysIsALetterOfItsOwn() {
        desk.put("a.md", "# A\n");
        desk.start();
        desk.put("b.md", "# A\n");
        desk.touched("b.md");
        desk.pass(Duration.ofSeconds(3));

        assertThat(desk.letters.all()).hasSize(2);
    }

    @Test
    void headerWordsChangedOnDiskReachTheLetterAndOthersStay() {
        desk.put("a.md", "---\ntitle: A\nfrom: Us\n---\ntext\n");
        desk.start();
        Letter letter = desk.only();
        desk.letters.address(letter.id(), "We all", "");

        desk.put("a.md", "---\ntitle: B\nfrom: Us\nto: Them\n---\ntext\n");
        desk.touched("a.md");

        assertThat(desk.only())
                .extracting(Letter::title, Letter::from, Letter::to)
                .containsExactly("B", "We all", "Them");
        assertThat(desk.read("a.md")).isEqualTo("---\ntitle: B\nfrom: We all\nto: Them\n---\ntext\n");
    }

    @Test
    void whatCannotBeReadIsNamedAndLeftUntouched() throws Exception {
        desk.put("binary.md", new byte[] {1, 0, 2});
        desk.put("latin.md", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        desk.put("header.md", "---\ntitle: \"A\nfrom: x\n---\ntext\n");
        desk.put("open.md", "---\ntitle: A\n\ntext\n");
        desk.put("large.md", new byte[DraftText.MOST_BYTES + 1]);
        desk.put("long.md", "---\ntitle: " + "x".repeat(300) + "\n---\ntext\n");
        desk.put("keys.md", "---\ntitle: {a: b}\n---\ntext\n");
        Files.createSymbolicLink(folder.resolve("link.md"), Path.of("/etc/passwd"));
        byte[] before = Files.readAllBytes(folder.resolve("header.md"));
        desk.start();

        assertThat(desk.letters.all()).isEmpty();
        assertThat(desk.leftAlone.all())
                .extracting(Unreadable::path)
                .containsExactly(
                        "binary.md", "header.md", "keys.md", "large.md", "latin.md", "link.md", "long.md", "open.md");
        assertThat(desk.leftAlone.all()).extracting(Unreadable::reason).allMatch(reason -> reason.endsWith("."));
        assertThat(Files.readAllBytes(folder.resolve("header.md"))).isEqualTo(before);

        desk.put("header.md", "---\ntitle: A\n---\ntext\n");
        desk.touched("header.md");
        assertThat(desk.leftAlone.all()).hasSize(7);
        assertThat(desk.only().title()).isEqualTo("A");
    }

    @Test
    void aFileThatBecomesUnreadableKeepsItsLetterAndIsNotWrittenOver() {
        desk.put("a.md", "---\ntitle: A\n---\nalpha\n");
        desk.start();
        Letter letter = desk.only();
        desk.put("a.md", "---\ntitle: \"A\n---\nalpha beta\n");
        desk.touched("a.md");

        desk.letterbox.type(letter.id(), "alpha", " gamma");
        desk.written(letter.id());
        assertThat(desk.read("a.md")).isEqualTo("---\ntitle: \"A\n---\nalpha beta\n");
        assertThat(desk.leftAlone.all()).hasSize(1);

        desk.put("a.md", "---\ntitle: A\n---\nalpha beta\n");
        desk.touched("a.md");
        assertThat(desk.text(letter)).contains("gamma").contains("beta");
        assertThat(desk.leftAlone.all()).isEmpty();
    }

    @Test
    void linkedDirectoriesAreNotFollowed(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("secret.md"), "# Secret\n");
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        desk.start();
        desk.touched("linked/secret.md");

        assertThat(desk.letters.all()).isEmpty();
    }

    @Test
    void oddNamesAreJustNames() {
        desk.put("-rf *.md", "# One\n");
        desk.put("\u202Egnp.md", "# Two\n");
        desk.put("\uD83D\uDE00 ünï.MD", "# Three\n");
        desk.put("a\nb.md", "# Four\n");
        desk.start();

        assertThat(desk.letters.all()).extracting(Letter::title).containsExactly("Four", "One", "Three", "Two");
        desk.letterbox.type(desk.titled("Four").id(), "Four", " and more");
        desk.written(desk.titled("Four").id());
        assertThat(desk.read("a\nb.md")).isEqualTo("# Four and more\n");
    }

    @Test
    void anEmptyFileIsAnEmptyLetter() {
        desk.put("empty.md", "");
        desk.start();

        assertThat(desk.only().title()).isEqualTo("Empty");
        assertThat(desk.text(desk.only())).isEmpty();
    }

    @Test
    void aPushThatFailedIsTriedAgainAndTakenOnce() {
        desk.put("a.md", "alpha\n");
        desk.start();
        desk.letterbox.failNext(1);
        desk.put("a.md", "alpha beta\n");
        desk.touched("a.md");
        assertThat(desk.leftAlone.all()).hasSize(1);

        desk.pass(Duration.ofSeconds(6));
        assertThat(desk.text(desk.only())).isEqualTo("alpha beta");
        assertThat(desk.leftAlone.all()).isEmpty();
    }
}
