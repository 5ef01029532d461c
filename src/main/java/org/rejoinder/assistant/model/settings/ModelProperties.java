package org.rejoinder.assistant.model.settings;

import java.math.BigDecimal;
import java.time.Duration;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The models as the start of the server sets them: `rejoinder.model.*`. What is saved on the settings page
/// wins.
///
/// `quick` and `strong` are the models' names; one that is left out is the other. `patience` bounds the wait
/// for the first word of findings and rephrasings, `letterPatience` that of letters.
@ConfigurationProperties("rejoinder.model")
public record ModelProperties(
        @DefaultValue("none") Provider provider,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String quick,
        @DefaultValue("") String strong,
        @DefaultValue("0") BigDecimal inputPrice,
        @DefaultValue("0") BigDecimal outputPrice,
        @DefaultValue("USD") String currency,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("1s") Duration letterPatience,
        @DefaultValue("1000000") long tokensPerDay,
        @DefaultValue("0") BigDecimal moneyPerDay,
        @DefaultValue("true") boolean live,
        @DefaultValue("false") boolean keepContent) {

    ModelSettings settings() {
        return new ModelSettings(
                slot(quick.isBlank() ? strong : quick, patience),
                slot(strong.isBlank() ? quick : strong, letterPatience),
                new Policy(live, tokensPerDay, moneyPerDay, currency, keepContent));
    }

    private Slot slot(String model, Duration patience) {
        return new Slot(provider, baseUrl, model, inputPrice, outputPrice, patience);
    }

    @Override
    public String toString() {
        return "ModelProperties[" + provider + ", " + quick + ", " + strong + "]";
    }
}
