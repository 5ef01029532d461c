package org.rejoinder.assistant.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    Path home;

    @Test
    void whatIsSealedIsOpenedForItsPurposeOnly() {
        Vault vault = new Vault(home.resolve("deep/model.key"));
        String sealed = vault.seal("sk-é-1", "here");
        assertThat(sealed).doesNotContain("sk-");
        assertThat(vault.seal("sk-é-1", "here")).isNotEqualTo(sealed);
        assertThat(vault.open(sealed, "here")).contains("sk-é-1");
        assertThat(vault.open(sealed, "there")).isEmpty();
        assertThat(vault.open("AA" + sealed.substring(2), "here")).isEmpty();
        assertThat(vault.open("not base64 at all", "here")).isEmpty();
        assertThat(vault.open("", "here")).isEmpty();
    }

    @Test
    void withoutItsKeyFileNothingIsOpenedAndNoneIsMade() {
        Path file = home.resolve("model.key");
        assertThat(new Vault(file).open("AAAA", "here")).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void aForeignFileIsNotTakenForAKey() throws IOException {
        Path file = home.resolve("model.key");
        Files.writeString(file, "somebody else's notes");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Vault(file).seal("x", "here"))
                .withMessageContaining("not one that Rejoinder made");
    }
}
