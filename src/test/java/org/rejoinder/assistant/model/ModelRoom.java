package org.rejoinder.assistant.model;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rejoinder.TestDatabase;
import org.rejoinder.assistant.EngineStatus.EngineChanged;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.SecondReader.SecondReadingCame;
import org.rejoinder.assistant.model.settings.ModelProperties;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/// The whole room of models on a real database, with the real clients, beside a built-in engine that signs its
/// work.
public final class ModelRoom implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<EngineChanged> engineChanges = new CopyOnWriteArrayList<>();
    private final BlockingQueue<SecondReadingCame> readings = new LinkedBlockingQueue<>();

    public ModelRoom(Path home) {
        this(home, TestDatabase.fresh(), Clock.systemUTC(), Map.of());
    }

    public ModelRoom(Path home, TestDatabase database, Clock clock, Map<String, Object> environment) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", environment));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("home", Map.of("rejoinder.home", home.toString())));
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(ModelProperties.class, () -> properties(environment));
        context.registerBean(BuiltInStandIn.class);
        scan("org.rejoinder.assistant.model");
        context.addApplicationListener((PayloadApplicationEvent<Object> event) -> hear(event.getPayload()));
        context.refresh();
    }

    private void scan(String home) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        scanner.findCandidateComponents(home).stream()
                .map(found -> found.getBeanClassName())
                .filter(name -> !name.contains(".embedding.") && !name.contains(".evaluation."))
                .forEach(name -> context.register(ClassUtils.resolveClassName(name, null)));
    }

    private static ModelProperties properties(Map<String, Object> environment) {
        return new ModelProperties(
                Provider.valueOf(String.valueOf(environment.getOrDefault("rejoinder.model.provider", "NONE"))),
                String.valueOf(environment.getOrDefault("rejoinder.model.base-url", "")),
                String.valueOf(environment.getOrDefault("rejoinder.model.api-key", "")),
                String.valueOf(environment.getOrDefault("rejoinder.model.quick", "")),
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "USD",
                Duration.ofSeconds(1),
                Duration.ofSeconds(8),
                1_000_000,
                BigDecimal.ZERO,
                true,
                false);
    }

    private void hear(Object event) {
        if (event instanceof EngineChanged changed) {
            engineChanges.add(changed);
        } else if (event instanceof SecondReadingCame came) {
            readings.add(came);
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Models models() {
        return get(Models.class);
    }

    /// Both slots at the stub, as the provider; a dollar a thousand tokens.
    public ModelRoom use(Provider provider, String url) {
        return use(settings(provider, url, Duration.ofMillis(700), 0));
    }

    public ModelRoom use(ModelSettings settings) {
        models().save(settings, Map.of(Which.QUICK, "sk-quick", Which.STRONG, "sk-strong"));
        engineChanges.clear();
        return this;
    }

    public static ModelSettings settings(Provider provider, String url, Duration patience, long tokensPerDay) {
        BigDecimal price = new BigDecimal("1000");
        return new ModelSettings(
                new Slot(provider, url, "stub-quick", price, price, patience),
                new Slot(provider, url, "stub-strong", price, price, patience),
                new Policy(true, tokensPerDay, BigDecimal.ZERO, "USD", false));
    }

    public List<EngineChanged> engineChanges() {
        return List.copyOf(engineChanges);
    }

    public SecondReadingCame awaitReading() throws InterruptedException {
        SecondReadingCame came = readings.poll(10, TimeUnit.SECONDS);
        if (came == null) {
            throw new AssertionError("No second reading came.");
        }
        return came;
    }

    @Override
    public void close() {
        context.close();
    }
}
