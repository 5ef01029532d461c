package org.rejoinder.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.account.Role;
import org.rejoinder.account.User;
import org.rejoinder.collab.Letterbox;
import org.rejoinder.letter.Letter;
import org.rejoinder.letter.Letters;
import org.rejoinder.letter.Letters.NewLetter;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The rooms on a home and a folder of its own, stopped and started again as people do.
class DraftsFolderTest {

    private static final User ADA = new User("ada", "Ada", 1, Role.EDITOR);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private ConfigurableApplicationContext running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    private void start() {
        running = new SpringApplicationBuilder(DraftsApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("home/rejoinder"),
                        "--rejoinder.home=" + folder.resolve("home"),
                        "--rejoinder.drafts=" + drafts());
    }

    private Path drafts() {
        return folder.resolve("drafts");
    }

    private Letters letters() {
        return running.getBean(Letters.class);
    }

    private Letterbox letterbox() {
        return running.getBean(Letterbox.class);
    }

    private String text(String letterId) {
        return letterbox().head(letterId).text();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(drafts())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSamplesAreTheFirstWorkspaceAndAllStaysInStepFromThenOn() throws IOException {
        start();
        await().atMost(SOON).until(() -> letters().all().size() >= 4);
        await().atMost(SOON).until(() -> letters().all().size() == files().size());
        await().atMost(SOON).untilAsserted(() -> assertThat(letters().all())
                .allMatch(letter -> !text(letter.id()).isBlank()));
        assertThat(letters().all()).allMatch(letter -> !letter.from().isBlank() && letter.audienceId() != null);

        Letter first = letters().all().getFirst();
        Path file = drafts().resolve(
                        running.getBean(DraftsFolder.class).fileOf(first.id()).orElseThrow());
        String before = Files.readString(file);
        writtenInTheAppIsInTheFile(first, file);
        writtenInTheFileIsInTheApp(first, file);
        aDirectoryFullOfFilesIsSeen();

        running.close();
        Files.writeString(file, Files.readString(file).replace("On disk too.", "On disk while nobody looked."));
        start();
        await().atMost(SOON).until(() -> text(first.id()).contains("On disk while nobody looked."));
        assertThat(text(first.id())).containsOnlyOnce("Said in the app.");
        assertThat(Files.readString(file)).startsWith(before.substring(0, 20));
    }

    private void writtenInTheAppIsInTheFile(Letter letter, Path file) throws IOException {
        long version = letterbox().head(letter.id()).version();
        letterbox().write(letter.id(), version, text(letter.id()) + "\n\nSaid in the app.", ADA, null);

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(2))
                .until(() -> Files.readString(file).endsWith("Said in the app.\n"));
    }

    private void writtenInTheFileIsInTheApp(Letter letter, Path file) throws IOException {
        Files.writeString(file, Files.readString(file) + "\nOn disk too.\n");

        await().atMost(SOON).until(() -> text(letter.id()).endsWith("Said in the app.\n\nOn disk too."));
    }

    private void aDirectoryFullOfFilesIsSeen() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/deep"));
        Files.writeString(elsewhere.resolve("new.md"), "# Brought here\n");
        Files.writeString(elsewhere.resolve("wrong.md"), "---\ntitle: \"x\n---\n");
        Files.move(folder.resolve("elsewhere"), drafts().resolve("more"));

        await().atMost(SOON).until(() -> letters().all().stream()
                .anyMatch(letter -> letter.title().equals("Brought here")));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        running.getBean(DraftsFolder.class).unreadable())
                .extracting(DraftsFolder.Unreadable::path)
                .containsExactly("more/deep/wrong.md"));
        Files.move(drafts().resolve("more"), folder.resolve("gone"));

        await().atMost(SOON).until(() -> letters().all().stream()
                .noneMatch(letter -> letter.title().equals("Brought here")));
        await().atMost(SOON).until(() -> letters().folders().isEmpty());
        await().atMost(SOON)
                .until(() -> running.getBean(DraftsFolder.class).unreadable().isEmpty());
    }

    @Test
    void aFolderThatHasLettersGetsNoSamplesAndTheLastWordsAreWrittenAtTheEnd() throws IOException {
        Files.createDirectories(drafts());
        Files.writeString(drafts().resolve("mine.md"), "# Mine\n");
        start();
        await().atMost(SOON).until(() -> letters().all().size() == 1);
        assertThat(files()).containsExactly("mine.md");

        Letter made = letters().create(NewLetter.titled("Made in the app"));
        letterbox().write(made.id(), 0, "Last words", ADA, null).join();
        running.close();

        assertThat(Files.readString(drafts().resolve("made-in-the-app.md"))).endsWith("Last words\n");
    }
}
