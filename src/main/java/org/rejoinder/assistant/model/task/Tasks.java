package org.rejoinder.assistant.model.task;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.OutputGuardrailException;
import dev.langchain4j.guardrail.config.OutputGuardrailsConfig;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.rejoinder.assistant.model.call.AskingModel;
import org.rejoinder.assistant.model.call.Caller;
import org.rejoinder.assistant.model.call.Errand;
import org.rejoinder.assistant.model.call.Heard;
import org.rejoinder.assistant.model.call.Lines;
import org.rejoinder.assistant.model.call.Trouble;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.rejoinder.assistant.model.task.Records.AnswerRow;
import org.rejoinder.assistant.model.task.Records.ApproachRow;
import org.rejoinder.assistant.model.task.Records.ClaimRows;
import org.rejoinder.assistant.model.task.Records.Coverings;
import org.rejoinder.assistant.model.task.Records.Objections;
import org.rejoinder.assistant.model.task.Records.PointRows;
import org.rejoinder.assistant.model.task.Records.Remarks;
import org.rejoinder.assistant.model.task.Records.Reply;
import org.rejoinder.assistant.model.task.Records.UnderstandingRow;
import org.rejoinder.assistant.model.task.Records.Wordings;
import org.springframework.stereotype.Component;

/// Asks a model to do one of its tasks. Records come whole, after at most one repair; letters come as text,
/// word by word. Each throws `Trouble` when the model does not do it.
@Component
public class Tasks {

    private static final int ATTEMPTS = 2;

    private final AskingModel model;
    private final Caller caller;
    private final Lines lines;
    private final Map<String, Prompt> prompts = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

    Tasks(AskingModel model, Caller caller, Lines lines) {
        this.model = model;
        this.caller = caller;
        this.lines = lines;
    }

    public Prompt prompt(String task) {
        return prompts.computeIfAbsent(task, Prompt::of);
    }

    public Wordings rephrase(Errand errand, String material) {
        return run(errand, AiTasks.Rephrase.class, Wordings.class, service -> service.rephrase(plain(material)));
    }

    public Remarks remark(Errand errand, String material) {
        return run(errand, AiTasks.Remark.class, Remarks.class, service -> service.remark(plain(material)));
    }

    public Objections rebut(Errand errand, String material) {
        return run(errand, AiTasks.Rebut.class, Objections.class, service -> service.rebut(plain(material)));
    }

    public ClaimRows claims(Errand errand, String material) {
        return run(errand, AiTasks.Claim.class, ClaimRows.class, service -> service.claims(plain(material)));
    }

    public Coverings cover(Errand errand, String material) {
        return run(errand, AiTasks.Cover.class, Coverings.class, service -> service.cover(plain(material)));
    }

    public PointRows points(Errand errand, String material) {
        return run(errand, AiTasks.Point.class, PointRows.class, service -> service.point(plain(material)));
    }

    public AnswerRow answer(Errand errand, String material) {
        return run(errand, AiTasks.Answer.class, AnswerRow.class, service -> service.answer(plain(material)));
    }

    public UnderstandingRow understand(Errand errand, String material) {
        return run(
                errand,
                AiTasks.Understand.class,
                UnderstandingRow.class,
                service -> service.understand(plain(material)));
    }

    public ApproachRow approach(Errand errand, String material) {
        return run(errand, AiTasks.Approach.class, ApproachRow.class, service -> service.approach(plain(material)));
    }

    public Reply ask(Errand errand, String material) {
        return run(errand, AiTasks.Ask.class, Reply.class, service -> service.ask(plain(material)));
    }

    /// A letter as text; its words are told to the errand as they come.
    public Heard write(Errand errand, String material) {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt(errand.task()).text()), UserMessage.from(material))
                .build();
        return caller.ask(errand, request);
    }

    /// An AI service takes its argument for a template; double braces in a letter are words, not places to
    /// fill.
    private static String plain(String material) {
        return material.replace("{{", "{ {");
    }

    private <S, A extends Record> A run(Errand errand, Class<S> type, Class<A> answer, Function<S, Result<A>> asking) {
        S service = service(type, answer, errand.task());
        try {
            return once(errand, service, asking);
        } catch (Trouble trouble) {
            if (trouble.kind() != Kind.NO_SCHEMA) {
                throw trouble;
            }
            lines.refusesSchema(errand.slot());
            return once(errand, service, asking);
        }
    }

    private <S, A> A once(Errand errand, S service, Function<S, Result<A>> asking) {
        try {
            return AskingModel.on(errand, () -> asking.apply(service).content());
        } catch (Trouble trouble) {
            throw trouble;
        } catch (OutputGuardrailException wrong) {
            throw wrong(errand, wrong);
        } catch (Exception failed) {
            throw trouble(errand, failed);
        }
    }

    private Trouble trouble(Errand errand, Exception failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof Trouble trouble) {
                return trouble;
            }
        }
        return wrong(errand, failed);
    }

    private Trouble wrong(Errand errand, Exception failed) {
        String name = lines.model(errand.slot()).orElse("The model");
        String reason = name + " answered in another form than it was asked for.";
        lines.late(errand.slot(), reason);
        Trouble trouble = new Trouble(Kind.WRONG, reason);
        trouble.addSuppressed(failed);
        return trouble;
    }

    private <S> S service(Class<S> type, Class<? extends Record> answer, String task) {
        Object made = services.computeIfAbsent(type, key -> AiServices.builder(type)
                .chatModel(model)
                .systemMessageProvider(id -> prompt(task).text())
                .outputGuardrails(new FlatAnswer(answer, model::schemaUnheard))
                .outputGuardrailsConfig(
                        OutputGuardrailsConfig.builder().maxRetries(ATTEMPTS).build())
                .build());
        return type.cast(made);
    }
}
