package org.rejoinder.assistant.model.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rejoinder.assistant.ModelSettings.Policy;
import org.rejoinder.assistant.ModelSettings.Slot;
import org.rejoinder.assistant.Models.Spending;
import org.rejoinder.assistant.model.call.Trouble.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts tokens and money, by day (UTC) and letter, and says when a day's bound is reached. Tokens of calls
/// under way are set aside, so that many at once do not pass it together.
@Component
public class Ledger {

    private static final BigDecimal MILLION = new BigDecimal(1_000_000);
    private static final String SUMS = """
            SELECT COALESCE(SUM(calls), 0) AS calls, COALESCE(SUM(input_tokens), 0) AS input_tokens,
                   COALESCE(SUM(output_tokens), 0) AS output_tokens, COALESCE(SUM(cost), 0) AS cost
            FROM model_spending WHERE\s""";

    private static final String ADD = """
            UPDATE model_spending SET calls = calls + 1, input_tokens = input_tokens + :input,
                output_tokens = output_tokens + :output, cost = cost + :cost
            WHERE spent_on = :day AND letter_id = :letter""";
    private static final String BEGIN = """
            INSERT INTO model_spending (spent_on, letter_id, calls, input_tokens, output_tokens, cost)
            VALUES (:day, :letter, 1, :input, :output, :cost)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private long underWay;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Spending today(Policy policy) {
        return jdbc.sql(SUMS + "spent_on = :day")
                .param("day", day())
                .query((row, number) -> spending(row, policy, policy.tokensPerDay(), policy.moneyPerDay()))
                .single();
    }

    public Spending of(String letterId, Policy policy) {
        return jdbc.sql(SUMS + "letter_id = :letter")
                .param("letter", letterId)
                .query((row, number) -> spending(row, policy, 0, BigDecimal.ZERO))
                .single();
    }

    /// Sets `tokens` aside and tells how many more the answer may have; throws when the day's bound is reached.
    synchronized long reserve(long tokens, Policy policy) {
        Spending today = today(policy);
        boolean noMoney = policy.moneyPerDay().signum() > 0 && today.money().compareTo(policy.moneyPerDay()) >= 0;
        long left = policy.tokensPerDay() == 0 ? Long.MAX_VALUE / 2 : policy.tokensPerDay() - today.tokens() - underWay;
        if (noMoney || left <= tokens) {
            throw new Trouble(Kind.BUDGET, "Today's budget for models is used up; it begins anew at midnight UTC.");
        }
        underWay += tokens;
        return left - tokens;
    }

    synchronized void release(long tokens) {
        underWay -= tokens;
    }

    /// Writes down what a call took and returns its price.
    synchronized BigDecimal charge(Slot slot, String letterId, long inputTokens, long outputTokens) {
        BigDecimal cost = cost(slot, inputTokens, outputTokens);
        if (add(letterId, inputTokens, outputTokens, cost, ADD) == 0) {
            add(letterId, inputTokens, outputTokens, cost, BEGIN);
        }
        return cost;
    }

    private int add(String letterId, long input, long output, BigDecimal cost, String sql) {
        return jdbc.sql(sql)
                .param("day", day())
                .param("letter", letterId)
                .param("input", input)
                .param("output", output)
                .param("cost", cost)
                .update();
    }

    public static BigDecimal cost(Slot slot, long inputTokens, long outputTokens) {
        return slot.inputPrice()
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(slot.outputPrice().multiply(BigDecimal.valueOf(outputTokens)))
                .divide(MILLION, 6, RoundingMode.HALF_UP);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Spending spending(ResultSet row, Policy policy, long tokenBound, BigDecimal moneyBound)
            throws SQLException {
        return new Spending(
                row.getLong("calls"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getBigDecimal("cost"),
                policy.currency(),
                tokenBound,
                moneyBound);
    }
}
