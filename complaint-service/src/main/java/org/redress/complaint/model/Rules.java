package org.redress.complaint.model;

/**
 * What a city decides about the lifecycle.
 *
 * @param supplements how often the complainant may be asked for what is missing
 * @param returns how often departments may return an assignment before a supervisor decides
 */
public record Rules(int supplements, int returns, RespondentRule respondent) {

    /** The law knows one request for supplements, practice two returns. */
    public static final Rules DEFAULT = new Rules(1, 2, RespondentRule.NEVER_LEADS);
}
