package org.redress.routing.rule.model;

/**
 * Something odd about a rule.
 *
 * @param other the other rule or the code it is odd with; null when the rule is odd by itself
 */
public record Finding(Kind kind, String rule, String other) {

    public enum Kind {
        /** Both may apply to the same complaint, ask for equally much, stand at the same place and say different things. */
        AMBIGUOUS(true),
        UNKNOWN_LEAD(true),
        UNKNOWN_CO_HANDLER(true),
        /** Whatever it applies to goes by better rules; {@code other} is one of them. */
        SHADOWED(false),
        /** Its last day has passed. */
        OVER(false),
        UNKNOWN_CODE(false),
        /** Such matters are handed to another agency before any rule is asked. */
        TRANSFERRED(false),
        /** A complaint of that kind is never about that category. */
        WRONG_KIND(false),
        /** A department never leads on a complaint about itself. */
        LEAD_IS_RESPONDENT(false),
        LEAD_NOT_ACTIVE(false);

        private final boolean forbidding;

        Kind(boolean forbidding) {
            this.forbidding = forbidding;
        }

        /** Whether rules with such a finding may not be put in force. */
        public boolean isForbidding() {
            return forbidding;
        }
    }
}
