package org.rejoinder.ui.desk;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Work on each of a list at once, so that the slowest is waited for and not their sum.
public final class Together {

    private Together() {}

    /// What was made of each, in their order.
    public static <A, B> List<B> made(List<A> all, Function<A, B> making) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<B>> coming = all.stream()
                    .map(each -> threads.submit(() -> making.apply(each)))
                    .toList();
            return coming.stream().map(Together::waited).toList();
        }
    }

    private static <B> B waited(Future<B> coming) {
        try {
            return coming.get();
        } catch (InterruptedException called) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("This was called off.", called);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(failed);
        }
    }
}
