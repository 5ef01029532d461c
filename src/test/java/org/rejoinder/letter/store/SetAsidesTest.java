package org.rejoinder.letter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rejoinder.TestDatabase;
import org.rejoinder.letter.SetAsides;
import org.rejoinder.letter.SetAsides.Reach;
import org.rejoinder.letter.SetAsides.SetAside;
import org.rejoinder.letter.SetAsides.SetAsidesChanged;

class SetAsidesTest {

    private final List<Object> published = new ArrayList<>();
    private final SetAsides setAsides = new StoredSetAsides(TestDatabase.fresh().jdbc(), published::add);

    @Test
    void aLetterSeesItsOwnAndThoseThatHoldEverywhereNewestFirst() {
        SetAside here = setAsides.add(setAside("a", Reach.LETTER, "one", 1));
        SetAside everywhere = setAsides.add(setAside("b", Reach.RULE, null, 2));
        setAsides.add(setAside("c", Reach.ONCE, "two", 3));

        assertThat(setAsides.of("one")).containsExactly(everywhere, here);
        assertThat(published).contains(new SetAsidesChanged("one"), new SetAsidesChanged(null));
    }

    @Test
    void oneCanBeTakenBackAndNamesItselfWhenItHasNoId() {
        SetAside made = setAsides.add(setAside("", Reach.PIN, "one", 1));
        assertThat(made.id()).hasSize(16);
        assertThat(setAsides.find(made.id())).contains(made);

        setAsides.remove(made.id());
        setAsides.remove(made.id());

        assertThat(setAsides.find(made.id())).isEmpty();
        assertThat(published).hasSize(2);
    }

    @Test
    void whatIsThereAlreadyOrTooLongIsRefused() {
        setAsides.add(setAside("a", Reach.ONCE, "one", 1));

        assertThatIllegalArgumentException().isThrownBy(() -> setAsides.add(setAside("a", Reach.ONCE, "one", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setAsides.add(new SetAside(
                        "d", Reach.ONCE, "one", "R01", "", "x".repeat(4001), "", "me", "Me", Instant.EPOCH)));
    }

    private static SetAside setAside(String id, Reach reach, @Nullable String letterId, long second) {
        return new SetAside(
                id, reach, letterId, "R01", "you always", "it is true", "", "me", "Me", Instant.ofEpochSecond(second));
    }
}
