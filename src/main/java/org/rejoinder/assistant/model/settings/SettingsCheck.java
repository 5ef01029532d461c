package org.rejoinder.assistant.model.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.ModelSettings;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.ModelSettings.Which;

/// What settings have to be like, each in a sentence for the person who typed them.
public final class SettingsCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 1000;
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(100);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(2);
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000");

    private SettingsCheck() {}

    static void check(ModelSettings settings, Map<Which, String> keys) {
        for (Which which : Which.values()) {
            check(settings.slot(which));
        }
        check(settings.policy());
        keys.values().forEach(SettingsCheck::checkKey);
    }

    /// Throws `IllegalArgumentException` for a slot that cannot be asked.
    public static void check(Slot slot) {
        if (slot.provider() == Provider.NONE) {
            return;
        }
        that(!slot.model().isBlank(), "Give the model's name, as the provider writes it.");
        that(slot.model().length() <= LONGEST_NAME, "The model's name has at most 200 characters.");
        that(isAddress(slot.address()), "The address begins with http:// or https:// and names a host.");
        that(money(slot.inputPrice()) && money(slot.outputPrice()), "A price is a number from 0 to 1,000,000.");
        that(
                slot.patience().compareTo(LEAST_PATIENCE) >= 0
                        && slot.patience().compareTo(MOST_PATIENCE) <= 0,
                "The wait for the first word is between a tenth of a second and two minutes.");
    }

    private static void check(Policy policy) {
        that(policy.tokensPerDay() >= 0, "The day's tokens are a number from 0; 0 means no bound.");
        that(money(policy.moneyPerDay()), "The day's money is a number from 0 to 1,000,000; 0 means no bound.");
        that(policy.currency().matches("[A-Z]{3}"), "The currency is three capital letters, as USD.");
    }

    /// Throws `IllegalArgumentException` for what cannot be a key.
    public static void checkKey(@Nullable String key) {
        if (key != null) {
            String typed = key.strip();
            that(typed.length() <= LONGEST_KEY, "A key has at most 1,000 characters.");
            that(
                    typed.chars().allMatch(c -> c > ' ' && c < 127),
                    "A key has letters, digits and signs only, without blanks inside.");
        }
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean money(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(MOST_MONEY) <= 0;
    }

    private static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
