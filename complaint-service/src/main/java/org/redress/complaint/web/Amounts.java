package org.redress.complaint.web;

import java.math.BigDecimal;
import org.redress.contracts.Money;

/** Money in requests: at most 15 digits before the decimal point and 4 after it. */
final class Amounts {

    private static final int MOST_DIGITS = 40;
    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 4;

    private Amounts() {}

    static Money parse(String path, FilingRequest.Amount sent, Fields fields) {
        if (sent == null) {
            return null;
        }
        var amount = amount(path + ".amount", sent.amount(), fields);
        var currency = fields.code(path + ".currency", sent.currency(), Iso::isCurrency);
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static String amount(String field, String text, Fields fields) {
        if (Fields.isBlank(text)) {
            fields.wrong(field, "required");
            return null;
        }
        var number = number(text);
        if (number == null) {
            fields.wrong(field, "not-a-number");
        } else if (number.signum() < 0) {
            fields.wrong(field, "negative");
        } else if (number.precision() - number.scale() > WHOLE_DIGITS || number.scale() > DECIMALS) {
            fields.wrong(field, "wrong-format");
        } else {
            return number.toPlainString();
        }
        return null;
    }

    private static BigDecimal number(String text) {
        try {
            return text.length() > MOST_DIGITS ? null : new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
