package org.rejoinder.assistant.model.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.rejoinder.assistant.ModelSettings.Provider;
import org.rejoinder.assistant.ModelSettings.Which;
import org.rejoinder.assistant.Models.ModelCall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The newest 5,000 calls, as they went: without their words unless the policy keeps them.
@Component
public class CallLog {

    private static final int MOST = 5_000;
    private static final int TIDY_EVERY = 100;
    private static final int LONGEST_NOTE = 400;
    private static final int LONGEST_CONTENT = 200_000;

    private final JdbcClient jdbc;
    private final AtomicLong written = new AtomicLong();

    CallLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ModelCall> newest(int most) {
        return jdbc.sql("SELECT * FROM model_call ORDER BY id DESC LIMIT :most")
                .param("most", Math.clamp(most, 1, 1_000))
                .query(CallLog::call)
                .list();
    }

    void write(ModelCall call) {
        jdbc.sql("""
                INSERT INTO model_call (called_at, task, slot, provider, model, prompt_version, letter_id,
                    first_word_millis, total_millis, input_tokens, output_tokens, cost, outcome, note, content)
                VALUES (:at, :task, :slot, :provider, :model, :promptVersion, :letterId,
                    :firstWord, :total, :input, :output, :cost, :outcome, :note, :content)""")
                .param("at", call.at().atOffset(ZoneOffset.UTC))
                .param("task", call.task())
                .param("slot", call.slot().name())
                .param("provider", call.provider().name())
                .param("model", call.model())
                .param("promptVersion", call.promptVersion())
                .param("letterId", call.letterId())
                .param("firstWord", call.firstWordMillis())
                .param("total", call.totalMillis())
                .param("input", call.inputTokens())
                .param("output", call.outputTokens())
                .param("cost", call.cost())
                .param("outcome", call.outcome())
                .param("note", cut(call.note(), LONGEST_NOTE))
                .param("content", cut(call.content(), LONGEST_CONTENT))
                .update();
        if (written.incrementAndGet() % TIDY_EVERY == 0) {
            tidy();
        }
    }

    private void tidy() {
        jdbc.sql("DELETE FROM model_call WHERE id <= (SELECT MAX(id) FROM model_call) - :most")
                .param("most", MOST)
                .update();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static ModelCall call(ResultSet row, int number) throws SQLException {
        return new ModelCall(
                row.getLong("id"),
                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                row.getString("task"),
                Which.valueOf(row.getString("slot")),
                Provider.valueOf(row.getString("provider")),
                row.getString("model"),
                row.getInt("prompt_version"),
                row.getString("letter_id"),
                row.getLong("first_word_millis"),
                row.getLong("total_millis"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getBigDecimal("cost"),
                row.getString("outcome"),
                row.getString("note"),
                row.getString("content"));
    }
}
