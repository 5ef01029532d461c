package org.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A public client of LanguageTool's API, as it comes from the npm registry, finds and mends with this server.
///
/// The client is fetched once into `target` (one file without dependencies, known by its checksum). Where the
/// registry cannot be reached the test says so and is not counted as passed.
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class PublicClientTest {

    private static final String CLIENT = "gramma@1.6.0";
    private static final String SHA512 =
            "5I4yc0miSXU2jvD17zpleKufSggU8etr5uxxLX0nkFLJRfB4Fp2yg1s1SuietfaripT9H2lVhftFYrj2wl56uw==";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("home/rejoinder"));
        registry.add("rejoinder.home", () -> folder.resolve("home").toString());
        registry.add("rejoinder.drafts", () -> folder.resolve("drafts").toString());
    }

    @Test
    void itFindsSpellingAndDemandsAndMendsThem() throws Exception {
        JsonNode said = ask("We recieved it. You must withdraw the scheme before June.", "en-US");
        assertThat(said.get("rules").toString()).contains("MORFOLOGIK_RULE_EN_US", "R07");
        assertThat(said.get("words").toString()).contains("recieved", "You must withdraw the scheme before June.");
        assertThat(said.get("mended").asString())
                .isEqualTo(
                        "We received it. I would like to ask you to withdraw the scheme before June. If that is not workable, what would be?");
    }

    @Test
    void itHearsWhyItWasRefused() throws Exception {
        assertThat(ask("Hello.", "xx").get("refused").asString()).contains("'xx' is not a language code known here");
        assertThat(ask("a ".repeat(50_050), "en-US").get("refused").asString()).contains("exceeds the limit of 100000");
    }

    private JsonNode ask(String text, String language) throws Exception {
        Ran ran = run(
                Path.of("").toAbsolutePath(),
                "node",
                "--no-warnings",
                "src/test/resources/clients/gramma.mjs",
                client().toString(),
                "http://localhost:" + port + "/v2/check",
                text,
                language);
        assertThat(ran.code()).as(ran.said()).isZero();
        return JSON.readTree(ran.said());
    }

    /// The client's one file, fetched when it is not there yet.
    private static Path client() throws Exception {
        Path home = Path.of("target/public-client").toAbsolutePath();
        Path archive = home.resolve("gramma-1.6.0.tgz");
        Path file = home.resolve("package/bundle/gramma.esm.min.js");
        if (!Files.exists(archive) || !SHA512.equals(sha512(archive))) {
            Files.createDirectories(home);
            Ran fetched = fetch(home);
            if (fetched.code() != 0) {
                abort("The npm registry could not be reached, so no public client was tried: " + fetched.said());
            }
            assertThat(sha512(archive)).as("checksum of " + CLIENT).isEqualTo(SHA512);
        }
        if (!Files.exists(file)) {
            Ran unpacked = run(home, "tar", "-xzf", archive.toString());
            assertThat(unpacked.code()).as(unpacked.said()).isZero();
        }
        return file;
    }

    private static Ran fetch(Path home) throws InterruptedException {
        try {
            return run(home, "npm", "pack", CLIENT, "--silent", "--fetch-retries=1", "--fetch-timeout=30000");
        } catch (IOException absent) {
            return new Ran(1, "npm could not be started (" + absent.getMessage() + ")");
        }
    }

    private static String sha512(Path file) throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
        return Base64.getEncoder().encodeToString(digest);
    }

    private record Ran(int code, String said) {}

    private static Ran run(Path where, String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(List.of(words))
                .directory(where.toFile())
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        return new Ran(ended ? process.exitValue() : 1, Files.readString(said, StandardCharsets.UTF_8));
    }
}
