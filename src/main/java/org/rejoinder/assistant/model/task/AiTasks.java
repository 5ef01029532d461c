package org.rejoinder.assistant.model.task;

import dev.langchain4j.service.Result;
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

/// The AI services that answer with records, one a task. Their implementations are made by LangChain4j.
final class AiTasks {

    private AiTasks() {}

    interface Rephrase {
        Result<Wordings> rephrase(String material);
    }

    interface Remark {
        Result<Remarks> remark(String material);
    }

    interface Rebut {
        Result<Objections> rebut(String material);
    }

    interface Claim {
        Result<ClaimRows> claims(String material);
    }

    interface Cover {
        Result<Coverings> cover(String material);
    }

    interface Point {
        Result<PointRows> point(String material);
    }

    interface Answer {
        Result<AnswerRow> answer(String material);
    }

    interface Understand {
        Result<UnderstandingRow> understand(String material);
    }

    interface Approach {
        Result<ApproachRow> approach(String material);
    }

    interface Ask {
        Result<Reply> ask(String material);
    }
}
