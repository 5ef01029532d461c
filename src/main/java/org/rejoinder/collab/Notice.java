package org.rejoinder.collab;

import java.util.List;
import org.rejoinder.text.Range;

/// What a higher room has to say about places of a letter, as it stood at one version; the authority maps it to
/// its head and sends it.
///
/// `topic` groups placed things of one kind ("findings", "suggestions"); with `all` the topic's former ones are
/// forgotten first.
public interface Notice {

    String topic();

    long version();

    boolean all();

    List<? extends Placed> put();

    /// The ids of those that are gone.
    List<String> drop();

    /// Something that has its place in the text. `body` is what travels to the browser as JSON beside `id`,
    /// `from`, `to`, `scopeFrom`, `scopeTo`, `stale` and `unplaced`. `scope` contains `range`; when the text at
    /// `scope` is no longer `scopeText`, it is stale.
    interface Placed {

        String id();

        Range range();

        Range scope();

        String scopeText();

        Object body();
    }
}
