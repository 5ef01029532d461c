package org.rejoinder.ui.models;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.rejoinder.assistant.Models.Spending;

/// How tokens and money are said.
final class Money {

    private Money() {}

    static String amount(BigDecimal money, String currency) {
        int digits = money.signum() != 0 && money.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
        return money.setScale(digits, RoundingMode.HALF_UP).toPlainString() + " " + currency;
    }

    static String tokens(long tokens) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(tokens) + (tokens == 1 ? " token" : " tokens");
    }

    /// What was used, in tokens and, where a price is known, in money.
    static String used(Spending spending) {
        return spending.money().signum() == 0
                ? tokens(spending.tokens())
                : amount(spending.money(), spending.currency()) + ", " + tokens(spending.tokens());
    }

    /// What was used of the day's bound.
    static String ofBound(Spending today) {
        if (today.moneyBound().signum() > 0) {
            return amount(today.money(), today.currency()) + " of " + amount(today.moneyBound(), today.currency())
                    + " today";
        }
        return today.tokenBound() > 0
                ? tokens(today.tokens()).replace(" tokens", "") + " of " + tokens(today.tokenBound()) + " today"
                : used(today) + " today";
    }

    /// The share of the day's nearest bound, 0 to 100.
    static int share(Spending today) {
        double tokens = today.tokenBound() > 0 ? today.tokens() / (double) today.tokenBound() : 0;
        double money = today.moneyBound().signum() > 0
                ? today.money().doubleValue() / today.moneyBound().doubleValue()
                : 0;
        return Math.clamp(Math.round(100 * Math.max(tokens, money)), 0, 100);
    }
}
