package org.redress.portal.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.portal.services.Problem;

/** The three questions as far as they are answered; null where they are not. */
record SurveyForm(String contacted, String solved, String satisfied) {

    static final SurveyForm EMPTY = new SurveyForm(null, null, null);

    private static final Pattern YES_NO = Pattern.compile("true|false");
    private static final Pattern DEGREE = Pattern.compile("[1-5]");

    /** What is none of the offered answers is left out, as if nothing was chosen. */
    Map<String, Object> toJson() {
        var answer = new HashMap<String, Object>();
        chosen(contacted, YES_NO).ifPresent(value -> answer.put("contacted", Boolean.valueOf(value)));
        chosen(solved, YES_NO).ifPresent(value -> answer.put("solved", Boolean.valueOf(value)));
        chosen(satisfied, DEGREE).ifPresent(value -> answer.put("satisfied", Integer.valueOf(value)));
        return answer;
    }

    private static Optional<String> chosen(String value, Pattern offered) {
        return Optional.ofNullable(value).filter(text -> offered.matcher(text).matches());
    }

    static Map<String, String> errors(Problem problem) {
        var messages = new HashMap<String, String>();
        problem.errors().forEach(error -> messages.put(error.field(), error.message()));
        return messages;
    }
}
