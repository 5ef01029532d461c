package org.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class PersonalDoorTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:1", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST"})
    void thisMachineIsLetIn(String host) throws IOException {
        String answer = RawHttp.send(port, "GET /actuator/health HTTP/1.1", "Host: " + host);

        assertThat(RawHttp.status(answer)).isEqualTo(200);
        assertThat(answer).contains("\"status\":\"UP\"").contains("X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.168.0.7",
                "0.0.0.0"
            })
    void aForeignNameIsRefusedInPlainWords(String host) throws IOException {
        String answer = RawHttp.send(port, "GET /actuator/health HTTP/1.1", "Host: " + host);

        assertThat(RawHttp.status(answer)).isEqualTo(421);
        assertThat(answer).contains("application/problem+json").contains("answers to localhost only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost:1",
                "https://localhost.evil.example",
                "file://",
                "chrome-extension://abc"
            })
    void anotherSitesRequestIsRefused(String origin) throws IOException {
        String answer = RawHttp.send(
                port,
                "POST /api/letters HTTP/1.1",
                "Host: localhost:" + port,
                "Origin: " + origin,
                "Content-Length: 0");

        assertThat(RawHttp.status(answer)).isEqualTo(403);
        assertThat(answer).contains("nothing was changed");
    }

    @Test
    void anotherSitesSocketIsRefused() throws IOException {
        String answer = upgrade("http://evil.example");

        assertThat(RawHttp.status(answer)).isEqualTo(403);
    }

    @Test
    void aPersonSeesAPageAndAProgramAProblem() throws IOException {
        String page = RawHttp.send(
                port, "GET / HTTP/1.1", "Host: evil.example", "Accept: text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page).contains("text/html").contains("<h1>This address is not known here</h1>");
    }

    @Test
    void itsOwnPagesMaySend() throws IOException {
        String answer = RawHttp.send(
                port, "GET /actuator/health HTTP/1.1", "Host: localhost:" + port, "Origin: http://localhost:" + port);

        assertThat(RawHttp.status(answer)).isEqualTo(200);
    }

    @Test
    void tooMuchIsRefused() throws IOException {
        String body = "x".repeat((int) BodyLimit.BYTES + 1);

        String answer = RawHttp.sendBody(
                port, body, "POST /api/letters HTTP/1.1", "Host: localhost", "Content-Length: " + body.length());

        assertThat(RawHttp.status(answer)).isEqualTo(413);
        assertThat(answer).contains("at most 8 MiB");
    }

    @Test
    void onlyHealthAndMetricsAreTold() throws IOException {
        String answer = RawHttp.send(port, "GET /actuator HTTP/1.1", "Host: localhost", "Accept: application/json");

        assertThat(answer).contains("actuator/health").contains("actuator/metrics");
        assertThat(answer).doesNotContain("env").doesNotContain("heapdump").doesNotContain("beans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/v2/nothing", "/actuator/env", "/h2-console"})
    void whatIsNotThereIsNotThere(String path) throws IOException {
        String answer = RawHttp.send(port, "GET " + path + " HTTP/1.1", "Host: localhost", "Accept: application/json");

        assertThat(RawHttp.status(answer)).isEqualTo(404);
        assertThat(answer).contains("application/problem+json").contains("\"status\":404");
    }

    @Test
    void aBackupIsHandedToTheOneWhoCanReadTheKeyOnly() throws IOException {
        List<String> key = Files.readAllLines(folder.resolve("home").resolve(Home.KEY));
        String post = "POST " + BackupDoor.PATH + " HTTP/1.1";
        String length = "Content-Length: 0";

        String answer = RawHttp.send(port, post, "Host: localhost", length, BackupDoor.HEADER + ": " + key.get(1));
        assertThat(RawHttp.status(answer)).isEqualTo(200);
        assertThat(answer).contains("PK", Home.DATABASE);
        assertThat(RawHttp.status(RawHttp.send(port, post, "Host: localhost", length)))
                .isEqualTo(403);
        assertThat(RawHttp.status(RawHttp.send(port, post, "Host: localhost", length, BackupDoor.HEADER + ": x")))
                .isEqualTo(403);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("home").resolve(Home.KEY))))
                .isEqualTo("rw-------");
    }

    private String upgrade(String origin) throws IOException {
        return RawHttp.send(
                port,
                "GET /collab/any HTTP/1.1",
                "Host: localhost:" + port,
                "Origin: " + origin,
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    }
}
