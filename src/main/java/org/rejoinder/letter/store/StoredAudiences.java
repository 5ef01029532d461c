package org.rejoinder.letter.store;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.letter.Audience;
import org.rejoinder.letter.Audiences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Built-in profiles from files, own ones as YAML rows; a row with a built-in one's id stands in for it.
@Component
class StoredAudiences implements Audiences {

    private final AudienceYaml yaml = new AudienceYaml();
    private final BuiltInAudiences builtIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredAudiences(
            BuiltInAudiences builtIn,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.builtIn = builtIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Audience> all() {
        var own = jdbc.sql("SELECT profile FROM audience ORDER BY LOWER(name), id").query(String.class).list().stream()
                .map(profile -> yaml.read(profile, false))
                .collect(Collectors.toMap(Audience::id, Function.identity(), (a, b) -> b, LinkedHashMap::new));
        List<Audience> first = builtIn.all().stream()
                .map(audience -> Optional.ofNullable(own.remove(audience.id())).orElse(audience))
                .toList();
        return Stream.concat(first.stream(), own.values().stream()).toList();
    }

    @Override
    public Optional<Audience> find(String audienceId) {
        return own(audienceId).or(() -> cameWithIt(audienceId));
    }

    @Override
    public Audience save(Audience audience) {
        String profile = yaml.write(audience);
        Audience kept = yaml.read(profile, false);
        transaction.executeWithoutResult(status -> replace(kept, profile));
        events.publishEvent(new AudiencesChanged(kept.id()));
        return kept;
    }

    @Override
    public void remove(String audienceId) {
        int removed = jdbc.sql("DELETE FROM audience WHERE id = :id")
                .param("id", audienceId)
                .update();
        if (removed > 0) {
            events.publishEvent(new AudiencesChanged(audienceId));
        }
    }

    @Override
    public String toYaml(Audience audience) {
        return yaml.write(audience);
    }

    @Override
    public Audience fromYaml(String text) {
        return yaml.read(text, false);
    }

    private void replace(Audience audience, String profile) {
        jdbc.sql("DELETE FROM audience WHERE id = :id")
                .param("id", audience.id())
                .update();
        jdbc.sql("INSERT INTO audience (id, name, profile, saved_at) VALUES (:id, :name, :profile, :now)")
                .param("id", audience.id())
                .param("name", audience.name())
                .param("profile", profile)
                .param("now", Rows.time(clock.instant()))
                .update();
    }

    private Optional<Audience> own(String audienceId) {
        return jdbc.sql("SELECT profile FROM audience WHERE id = :id")
                .param("id", audienceId)
                .query(String.class)
                .optional()
                .map(profile -> yaml.read(profile, false));
    }

    private Optional<Audience> cameWithIt(String audienceId) {
        return builtIn.all().stream()
                .filter(audience -> audience.id().equals(audienceId))
                .findFirst();
    }
}
