package org.rejoinder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Hands a backup of the running server to whoever can read the key in its home folder.
@RestController
class BackupDoor {

    static final String PATH = "/api/backup";
    static final String HEADER = "X-Rejoinder-Key";

    private static final Logger LOG = LoggerFactory.getLogger(BackupDoor.class);

    private final DataSource database;
    private final Environment environment;
    private final String key = HexFormat.of().formatHex(random());

    BackupDoor(DataSource database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    @PostMapping(PATH)
    ResponseEntity<StreamingResponseBody> backup(@RequestHeader(name = HEADER, required = false) @Nullable String given)
            throws IOException, SQLException {
        if (given == null
                || !MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8))) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.FORBIDDEN, "A backup is made by “java -jar rejoinder.jar backup FILE” on this machine.");
            throw new ErrorResponseException(HttpStatus.FORBIDDEN, problem, null);
        }
        Path file = Files.createTempFile("rejoinder", ".zip");
        try (var connection = database.getConnection()) {
            Backup.to(connection, file);
        } catch (SQLException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(stream(file));
    }

    private static StreamingResponseBody stream(Path file) {
        return out -> {
            try (InputStream bytes = Files.newInputStream(file)) {
                bytes.transferTo(out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
    }

    /// Where the server is and the key, in a file that only its owner can read.
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            try {
                write("http://127.0.0.1:" + web.getWebServer().getPort());
            } catch (IOException | UnsupportedOperationException unable) {
                LOG.warn("A backup of the running server will not be possible: its key cannot be written", unable);
            }
        }
    }

    private void write(String address) throws IOException {
        Path file = file();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            Files.deleteIfExists(file);
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, List.of(address, key), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
    }

    @EventListener
    void closed(ContextClosedEvent event) throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        String home = environment.getProperty("rejoinder.home", "data");
        return new Home(Path.of(home).toAbsolutePath().normalize()).key();
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
