package org.rejoinder.letter.store;

import java.time.Clock;
import org.rejoinder.TestDatabase;
import org.rejoinder.letter.Audiences;
import org.rejoinder.letter.Letters;
import org.springframework.context.ApplicationEventPublisher;

/// The real stores on a test's database, for tests of other rooms.
public final class StoreForTests {

    private StoreForTests() {}

    public static Letters letters(TestDatabase database, ApplicationEventPublisher events) {
        StoredFolders folders = new StoredFolders(database.jdbc(), Clock.systemUTC());
        return new StoredLetters(database.jdbc(), folders, database.transactions(), events, Clock.systemUTC());
    }

    public static Audiences audiences(TestDatabase database) {
        return new StoredAudiences(
                new BuiltInAudiences(), database.jdbc(), database.transactions(), event -> {}, Clock.systemUTC());
    }
}
