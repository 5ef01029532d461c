package org.rejoinder.assistant.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a second reader has under way for one letter; used under the reader's lock.
final class Reading {

    /// A question that is waiting or being asked; whoever holds it can call it off.
    static final class Job {

        private volatile boolean calledOff;
        private @Nullable Thread thread;

        synchronized void runBy(Thread runner) {
            thread = runner;
        }

        synchronized void callOff() {
            calledOff = true;
            Thread runner = thread;
            if (runner != null) {
                runner.interrupt();
            }
        }

        boolean calledOff() {
            return calledOff;
        }
    }

    private final Map<String, Job> jobs = new HashMap<>();

    /// Calls off what is not wanted any more.
    void only(Set<String> wanted) {
        jobs.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                entry.getValue().callOff();
            }
            return gone;
        });
    }

    /// A new job for the question, or nothing when it is being asked already.
    @Nullable
    Job begin(String key) {
        if (jobs.containsKey(key)) {
            return null;
        }
        Job job = new Job();
        jobs.put(key, job);
        return job;
    }

    void end(String key, Job job) {
        jobs.remove(key, job);
    }

    void stop() {
        only(Collections.emptySet());
    }
}
