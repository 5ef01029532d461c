package org.rejoinder.assistant.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.EngineStatus;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models;
import org.rejoinder.assistant.model.call.CallLog;
import org.rejoinder.assistant.model.call.Ledger;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.assistant.model.settings.StoredSettings;
import org.springframework.stereotype.Component;

@Component
class ConfiguredModels implements Models {

    private final StoredSettings settings;
    private final Lines lines;
    private final Ledger ledger;
    private final CallLog log;
    private final Rehearsal rehearsal;

    ConfiguredModels(StoredSettings settings, Lines lines, Ledger ledger, CallLog log, Rehearsal rehearsal) {
        this.settings = settings;
        this.lines = lines;
        this.ledger = ledger;
        this.log = log;
        this.rehearsal = rehearsal;
    }

    @Override
    public ModelSettings settings() {
        return settings.settings();
    }

    @Override
    public void save(ModelSettings wanted, Map<Which, String> keys) {
        settings.save(wanted, keys);
        lines.reopen();
    }

    @Override
    public KeyState key(Which which) {
        return settings.keyState(which);
    }

    @Override
    public Trial test(Which which, Slot slot, @Nullable String key) {
        return rehearsal.of(slot, key == null ? settings.key(which, slot) : key.strip());
    }

    @Override
    public EngineStatus status() {
        return lines.status();
    }

    @Override
    public Spending today() {
        return ledger.today(settings.settings().policy());
    }

    @Override
    public Spending of(String letterId) {
        return ledger.of(letterId, settings.settings().policy());
    }

    @Override
    public List<ModelCall> calls(int most) {
        return log.newest(most);
    }
}
