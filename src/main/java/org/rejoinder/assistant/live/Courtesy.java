package org.rejoinder.assistant.live;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads that leave the processor to whoever types: on Linux with a niceness of 10, a tenth of a contended core;
/// elsewhere with the priority of Java, which Linux does not heed.
final class Courtesy {

    private static final Logger log = LoggerFactory.getLogger(Courtesy.class);
    private static final int NICE = 10;
    private static final int THIS_THREAD = 0;

    private Courtesy() {}

    static ThreadFactory threads(String name) {
        ThreadFactory threads = Thread.ofPlatform()
                .name(name)
                .daemon()
                .priority(Thread.NORM_PRIORITY - 2)
                .factory();
        return task -> threads.newThread(() -> {
            stepBack();
            task.run();
        });
    }

    /// Linux has a niceness for each thread; a system that has one for the process only is not asked.
    private static void stepBack() {
        if (System.getProperty("os.name").equals("Linux")) {
            try {
                int refused = (int) setpriority().invokeExact(THIS_THREAD, THIS_THREAD, NICE);
                log.debug("setpriority of {}: {}", Thread.currentThread().getName(), refused);
            } catch (Throwable unknown) {
                log.debug("The assistant shares the processor evenly: there is no setpriority here.", unknown);
            }
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle setpriority() {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor type = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        return linker.downcallHandle(linker.defaultLookup().findOrThrow("setpriority"), type);
    }
}
