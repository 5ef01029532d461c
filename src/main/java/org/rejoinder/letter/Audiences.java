package org.rejoinder.letter;

import java.util.List;
import java.util.Optional;

/// The audiences of the workspace: those that come with it (`audiences/*.yaml`) and those that its writers
/// made.
public interface Audiences {

    /// Built-in ones first, each group by name.
    List<Audience> all();

    Optional<Audience> find(String audienceId);

    /// Adds the audience or replaces the one with its id; a built-in one is replaced by the workspace's own
    /// copy.
    Audience save(Audience audience);

    /// Removes an own audience; a built-in one that was edited becomes itself again.
    void remove(String audienceId);

    /// The profile as YAML, in the form that `fromYaml` reads.
    String toYaml(Audience audience);

    /// Reads a profile; throws `IllegalArgumentException` that says in plain words what is missing or wrong.
    Audience fromYaml(String yaml);

    /// An audience was saved or removed.
    record AudiencesChanged(String audienceId) {}
}
