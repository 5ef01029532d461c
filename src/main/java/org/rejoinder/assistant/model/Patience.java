package org.rejoinder.assistant.model;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Waits for a model only so long; what comes later is kept for the next time.
@Component
class Patience {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("model-", 0).factory());

    /// What was made in time. When it comes later it goes to `late`; a failure is as if nothing came.
    <T> Optional<T> within(Duration wait, Supplier<T> making, Runnable tooSlow, Consumer<T> late) {
        CompletableFuture<T> coming = CompletableFuture.supplyAsync(making, threads);
        try {
            return Optional.ofNullable(coming.get(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            tooSlow.run();
            coming.thenAccept(late);
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.empty();
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
