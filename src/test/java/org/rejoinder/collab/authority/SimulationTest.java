package org.rejoinder.collab.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

class SimulationTest {

    private static final int SCHEDULES = Integer.getInteger("rejoinder.schedules", 4_000);
    private static final long FIRST_SEED = Long.getLong("rejoinder.seed", 1);
    private static final int EVENTS = 160;

    /// The failures are played: their warnings would fill the screen.
    @BeforeAll
    static void quiet() {
        warnings(LogLevel.OFF);
    }

    @AfterAll
    static void loud() {
        warnings(null);
    }

    private static void warnings(@Nullable LogLevel level) {
        LoggingSystem logging = LoggingSystem.get(SimulationTest.class.getClassLoader());
        logging.setLogLevel(Authority.class.getName(), level);
        logging.setLogLevel(Past.class.getName(), level);
    }

    @Test
    void noScheduleLosesOrDoublesAnything() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            List<Simulation.Event> events = Simulation.schedule(seed, EVENTS);
            if (Simulation.run(events, Set.of()) != null) {
                List<Simulation.Event> least = Simulation.shrunk(events, Set.of());
                fail("seed %d: %s%n  %s", seed, Simulation.run(least, Set.of()), Simulation.told(least));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Simulation.Guard.class)
    void everyGuardMatters(Simulation.Guard guard) {
        Set<Simulation.Guard> off = Set.of(guard);
        for (long seed = 1; seed <= 2_000; seed++) {
            if (Simulation.run(Simulation.schedule(seed, EVENTS), off) != null) {
                return;
            }
        }
        assertThat(guard).as("switched off, and nothing went wrong").isNull();
    }
}
