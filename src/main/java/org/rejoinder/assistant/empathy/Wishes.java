package org.rejoinder.assistant.empathy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What one may wish for in place of a fault that is found with people: `rules/en/wishes.txt` pairs the fault
/// with what somebody would do who did not have it.
final class Wishes {

    private record Wish(Pattern fault, String instead) {}

    private final Supplier<List<Wish>> wishes = new Once<>(() -> DataLines.of("/rules/en/wishes.txt", "strong").stream()
            .map(line -> line.text().split(" => ", 2))
            .map(pair -> new Wish(RuleBook.characters("^(?:" + pair[0].strip() + ")$"), pair[1].strip()))
            .toList());

    /// The verb phrase, in its base form, for a fault in one word or a few.
    Optional<String> insteadOf(String fault) {
        return wishes.get().stream()
                .filter(wish -> wish.fault().matcher(fault.strip()).matches())
                .map(Wish::instead)
                .findFirst();
    }
}
