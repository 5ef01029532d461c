package org.rejoinder.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CourtesyTest {

    private static final Path ITSELF = Path.of("/proc/thread-self/stat");

    /// The 19th value of a thread, the first two being its number and its name in brackets.
    private static String niceness() {
        try {
            String stat = Files.readString(ITSELF);
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16];
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onlyTheAssistantsThreadsStepBack() {
        String before = niceness();
        CompletableFuture<String> seen = new CompletableFuture<>();
        Courtesy.threads("findings").newThread(() -> seen.complete(niceness())).start();
        assertThat(seen.join()).isEqualTo("10");
        assertThat(niceness()).isEqualTo(before).isNotEqualTo("10");
    }
}
