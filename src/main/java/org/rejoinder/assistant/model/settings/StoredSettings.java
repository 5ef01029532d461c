package org.rejoinder.assistant.model.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models.KeyState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The settings as they hold now. A key belongs to the address it was typed for and is sent to no other.
@Component
public class StoredSettings {

    private static final String NAME = "models";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ModelProperties properties;
    private final Environment environment;
    private final Vault vault;
    private volatile @Nullable ModelSettings known;

    StoredSettings(
            JdbcClient jdbc,
            JsonMapper json,
            ModelProperties properties,
            Environment environment,
            @Value("${rejoinder.home:data}") String home) {
        this.jdbc = jdbc;
        this.json = json;
        this.properties = properties;
        this.environment = environment;
        this.vault = new Vault(Path.of(home.isBlank() ? "data" : home).resolve("model.key"));
    }

    public ModelSettings settings() {
        ModelSettings settings = known;
        if (settings == null) {
            settings = saved().orElseGet(properties::settings);
            known = settings;
        }
        return settings;
    }

    /// Saves for everybody; throws `IllegalArgumentException` for what does not fit.
    public void save(ModelSettings settings, Map<Which, String> keys) {
        SettingsCheck.check(settings, keys);
        keys.forEach((which, key) -> keep(which, settings.slot(which), key.strip()));
        put(json.writeValueAsString(settings));
        known = settings;
    }

    public KeyState keyState(Which which) {
        Slot slot = settings().slot(which);
        Optional<Row> row = row(which);
        if (row.isPresent() && opened(which, slot, row.get()).isPresent()) {
            return KeyState.STORED;
        }
        if (!fromEnvironment(slot).isEmpty()) {
            return KeyState.ENVIRONMENT;
        }
        return row.isPresent() ? KeyState.ASK_AGAIN : KeyState.NONE;
    }

    /// The key to send to this slot's address; blank when there is none.
    public String key(Which which, Slot slot) {
        return row(which).flatMap(row -> opened(which, slot, row)).orElseGet(() -> fromEnvironment(slot));
    }

    private Optional<String> opened(Which which, Slot slot, Row row) {
        return row.address().equals(place(slot)) ? vault.open(row.sealed(), purpose(which, slot)) : Optional.empty();
    }

    private String fromEnvironment(Slot slot) {
        boolean asStarted = slot.provider() == properties.provider()
                && slot.address().equals(properties.settings().quick().address());
        if (asStarted && !properties.apiKey().isBlank()) {
            return properties.apiKey();
        }
        return slot.baseUrl().isBlank() ? usual(slot.provider()) : "";
    }

    private String usual(Provider provider) {
        return switch (provider) {
            case OPENAI -> environment.getProperty("OPENAI_API_KEY", "");
            case ANTHROPIC -> environment.getProperty("ANTHROPIC_API_KEY", "");
            case OLLAMA, NONE -> "";
        };
    }

    private void keep(Which which, Slot slot, String key) {
        jdbc.sql("DELETE FROM model_key WHERE slot = :slot")
                .param("slot", which.name())
                .update();
        if (!key.isBlank()) {
            jdbc.sql("INSERT INTO model_key (slot, address, sealed_key) VALUES (:slot, :address, :sealed)")
                    .param("slot", which.name())
                    .param("address", place(slot))
                    .param("sealed", vault.seal(key, purpose(which, slot)))
                    .update();
        }
    }

    private static String purpose(Which which, Slot slot) {
        return which.name() + " " + place(slot);
    }

    private static String place(Slot slot) {
        return slot.provider() + " " + slot.address();
    }

    private Optional<Row> row(Which which) {
        return jdbc.sql("SELECT address, sealed_key FROM model_key WHERE slot = :slot")
                .param("slot", which.name())
                .query((row, number) -> new Row(row.getString("address"), row.getString("sealed_key")))
                .optional();
    }

    private Optional<ModelSettings> saved() {
        return jdbc.sql("SELECT setting_value FROM model_setting WHERE name = :name")
                .param("name", NAME)
                .query((row, number) -> json.readValue(row.getString("setting_value"), ModelSettings.class))
                .optional();
    }

    private void put(String value) {
        int changed = jdbc.sql("UPDATE model_setting SET setting_value = :value WHERE name = :name")
                .param("value", value)
                .param("name", NAME)
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO model_setting (name, setting_value) VALUES (:name, :value)")
                    .param("name", NAME)
                    .param("value", value)
                    .update();
        }
    }

    private record Row(String address, String sealed) {}
}
