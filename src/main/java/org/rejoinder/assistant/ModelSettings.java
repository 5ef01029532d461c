package org.rejoinder.assistant;

import java.math.BigDecimal;
import java.time.Duration;

/// Which models are asked, how long they may take, and what they may cost. Keys are not part of it.
///
/// `quick` serves findings and rephrasing, `strong` serves letters, rebuttals and questions.
public record ModelSettings(Slot quick, Slot strong, Policy policy) {

    /// The two places a model can be put in.
    public enum Which {
        QUICK,
        STRONG
    }

    /// How a model is spoken to. NONE leaves the work to the built-in engine.
    public enum Provider {
        NONE(""),
        OPENAI("https://api.openai.com/v1"),
        OLLAMA("http://localhost:11434"),
        ANTHROPIC("https://api.anthropic.com/v1/");

        private final String usualUrl;

        Provider(String usualUrl) {
            this.usualUrl = usualUrl;
        }

        /// Where this provider is found unless another address is given.
        public String usualUrl() {
            return usualUrl;
        }
    }

    /// One model. `baseUrl` is blank for the provider's usual address; prices are per million tokens in the
    /// policy's currency, 0 when not known; `patience` is how long the first word may take, 100 ms to 2 min.
    public record Slot(
            Provider provider,
            String baseUrl,
            String model,
            BigDecimal inputPrice,
            BigDecimal outputPrice,
            Duration patience) {

        public static Slot none() {
            return new Slot(Provider.NONE, "", "", BigDecimal.ZERO, BigDecimal.ZERO, Duration.ofSeconds(1));
        }

        public boolean configured() {
            return provider != Provider.NONE && !model.isBlank();
        }

        /// The address that is really asked.
        public String address() {
            return baseUrl.isBlank() ? provider.usualUrl() : baseUrl;
        }
    }

    /// What models may do. `live` lets the quick one read along while somebody writes; 0 means no bound;
    /// `keepContent` keeps the words of calls in the log as well.
    public record Policy(
            boolean live, long tokensPerDay, BigDecimal moneyPerDay, String currency, boolean keepContent) {}

    public Slot slot(Which which) {
        return which == Which.QUICK ? quick : strong;
    }

    public boolean configured() {
        return quick.configured() || strong.configured();
    }
}
