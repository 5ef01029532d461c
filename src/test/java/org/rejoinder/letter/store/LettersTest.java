package org.rejoinder.letter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.TestDatabase;
import org.rejoinder.letter.Folder;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.LettersChanged;
import org.rejoinder.letter.Letters.NewLetter;

class LettersTest {

    private final List<Object> published = new ArrayList<>();
    private Letters letters;

    @BeforeEach
    void open() {
        letters = on(TestDatabase.fresh());
    }

    private Letters on(TestDatabase database) {
        StoredFolders folders = new StoredFolders(database.jdbc(), Clock.systemUTC());
        return new StoredLetters(database.jdbc(), folders, database.transactions(), published::add, Clock.systemUTC());
    }

    @Test
    void aLetterIsFoundAgainAsItWasMade() {
        Folder folder = letters.createFolder("Library", null);
        Letter reply = letters.create(new NewLetter(
                "my-id",
                "  A reply\n to us ",
                folder.id(),
                "the Council",
                "us",
                "city-council",
                Letter.Kind.REPLY,
                new Letter.Answers("other", 42, "city-council")));

        assertThat(reply.title()).isEqualTo("A reply  to us");
        assertThat(letters.find("my-id")).contains(reply);
        assertThat(letters.answersTo("other")).containsExactly(reply);
        assertThat(published).contains(new LettersChanged("my-id"));
    }

    @Test
    void lettersAreListedByTitleWhateverTheCase() {
        List.of("beech", "Ash", "Cedar").forEach(title -> letters.create(NewLetter.titled(title)));

        assertThat(letters.all()).extracting(Letter::title).containsExactly("Ash", "beech", "Cedar");
    }

    @Test
    void everyPartCanBeChangedAndIsTold() {
        Letter letter = letters.create(NewLetter.titled("Old"));
        Folder folder = letters.createFolder("Papers", null);
        published.clear();

        letters.rename(letter.id(), "New");
        letters.address(letter.id(), "Ada", "The board");
        letters.move(letter.id(), folder.id());
        Letter changed = letters.chooseAudience(letter.id(), "school-board");

        assertThat(changed)
                .extracting(Letter::title, Letter::from, Letter::to, Letter::folderId, Letter::audienceId)
                .containsExactly("New", "Ada", "The board", folder.id(), "school-board");
        assertThat(letters.chooseAudience(letter.id(), null).audienceId()).isNull();
        assertThat(letters.move(letter.id(), null).folderId()).isNull();
        assertThat(published).hasSize(6).containsOnly(new LettersChanged(letter.id()));
    }

    @Test
    void theBinGivesBackWhatItTook() {
        Letter letter = letters.create(NewLetter.titled("Gone"));

        assertThat(letters.bin(letter.id()).binned()).isTrue();
        assertThat(letters.all()).isEmpty();
        assertThat(letters.binned()).extracting(Letter::id).containsExactly(letter.id());
        assertThat(letters.restore(letter.id()).binned()).isFalse();
        assertThat(letters.all()).hasSize(1);
    }

    @Test
    void aBinnedFolderTakesAllThatLiesInItAndGivesBackJustThat() {
        Folder outer = letters.createFolder("Outer", null);
        Folder inner = letters.createFolder("Inner", outer.id());
        Letter kept = letters.create(new NewLetter(null, "Kept", inner.id(), "", "", null, Letter.Kind.LETTER, null));
        Letter before =
                letters.create(new NewLetter(null, "Before", inner.id(), "", "", null, Letter.Kind.LETTER, null));
        letters.bin(before.id());

        letters.binFolder(outer.id());
        assertThat(letters.folders()).isEmpty();
        assertThat(letters.all()).isEmpty();

        letters.restoreFolder(outer.id());
        assertThat(letters.folders()).extracting(Folder::name).containsExactly("Inner", "Outer");
        assertThat(letters.all()).extracting(Letter::id).containsExactly(kept.id());
        assertThat(letters.binned()).extracting(Letter::id).containsExactly(before.id());
    }

    @Test
    void aLetterRestoredFromABinnedFolderComesToTheNearestThatIsThere() {
        Folder outer = letters.createFolder("Outer", null);
        Folder inner = letters.createFolder("Inner", outer.id());
        Letter letter =
                letters.create(new NewLetter(null, "Letter", inner.id(), "", "", null, Letter.Kind.LETTER, null));

        letters.binFolder(inner.id());

        assertThat(letters.restore(letter.id()).folderId()).isEqualTo(outer.id());
    }

    @Test
    void aFolderNeverLiesInItselfNorTooDeep() {
        Folder top = letters.createFolder("1", null);
        Folder at = top;
        for (int i = 2; i <= 32; i++) {
            at = letters.createFolder("" + i, at.id());
        }
        Folder deepest = at;
        Folder other = letters.createFolder("other", null);

        assertThatIllegalArgumentException().isThrownBy(() -> letters.createFolder("33", deepest.id()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.moveFolder(top.id(), deepest.id()))
                .withMessageContaining("cannot lie inside itself");
        assertThatIllegalArgumentException().isThrownBy(() -> letters.moveFolder(top.id(), other.id()));
        assertThat(letters.moveFolder(deepest.id(), other.id()).parentId()).isEqualTo(other.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000"})
    void aTitleHasWords(String title) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.create(NewLetter.titled(title)))
                .withMessageContaining("1 to 200 characters");
    }

    @Test
    void whatDoesNotFitIsRefusedInPlainWords() {
        Letter letter = letters.create(NewLetter.titled("x".repeat(200)));

        assertThatIllegalArgumentException().isThrownBy(() -> letters.rename(letter.id(), "x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> letters.address(letter.id(), "x".repeat(401), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.rename("nowhere", "New"))
                .withMessage("There is no letter “nowhere” here. It may have been removed.");
        assertThatIllegalArgumentException().isThrownBy(() -> letters.move(letter.id(), "nowhere"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.create(
                        new NewLetter(letter.id(), "Twice", null, "", "", null, Letter.Kind.LETTER, null)))
                .withMessageContaining("already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.create(
                        new NewLetter("../../etc", "Path", null, "", "", null, Letter.Kind.LETTER, null)));
        assertThat(letters.all()).hasSize(1);
    }
}
