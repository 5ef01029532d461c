package org.rejoinder.assistant.model.call;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/// What AI services talk to: takes each request through the one door, on behalf of the errand of this thread.
@Component
public class AskingModel implements ChatModel {

    private static final ScopedValue<Errand> ERRAND = ScopedValue.newInstance();

    private final Caller caller;
    private final Lines lines;

    AskingModel(Caller caller, Lines lines) {
        this.caller = caller;
        this.lines = lines;
    }

    /// Runs what asks the model on behalf of the errand.
    public static <T> T on(Errand errand, Callable<T> asking) throws Exception {
        return ScopedValue.where(ERRAND, errand).call(asking::call);
    }

    /// The server said nothing against a schema and did not keep to it: from now on the form is told in words.
    public void schemaUnheard() {
        if (ERRAND.isBound()) {
            lines.refusesSchema(ERRAND.get().slot());
        }
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return caller.ask(ERRAND.get(), request).response();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return ERRAND.isBound() && lines.takesSchema(ERRAND.get().slot())
                ? Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                : Set.of();
    }
}
