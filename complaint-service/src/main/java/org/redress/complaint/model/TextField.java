package org.redress.complaint.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything written by people that a timeline entry may hold, and how closely it is kept. None of it goes on Kafka. */
public enum TextField {
    TITLE(Secrecy.CONTENT),
    NARRATIVE(Secrecy.CONTENT),
    REQUEST(Secrecy.CONTENT),
    PARALLEL_PROCEEDINGS(Secrecy.CONTENT),
    RESPONDENT_NAME(Secrecy.CONTENT),
    CONFIDENTIAL(Secrecy.CONTENT),
    EXTERNAL_ID(Secrecy.CONTENT),
    COMPLAINANT_NAME(Secrecy.IDENTITY),
    AGENT_NAME(Secrecy.IDENTITY),
    AGENT_AUTHORITY(Secrecy.IDENTITY),
    CONTACT_NAME(Secrecy.CONTACT),
    CONTACT_EMAIL(Secrecy.CONTACT),
    CONTACT_PHONE(Secrecy.CONTACT),
    AGENT_CONTACT_NAME(Secrecy.CONTACT),
    AGENT_CONTACT_EMAIL(Secrecy.CONTACT),
    AGENT_CONTACT_PHONE(Secrecy.CONTACT),
    TRACKING_CODE(Secrecy.TRACKING),
    REASON(Secrecy.CONTENT),
    SUGGESTED_AGENCY(Secrecy.CONTENT),
    SUPPLEMENT_ITEMS(Secrecy.CONTENT),
    SUPPLEMENT_NOTE(Secrecy.CONTENT),
    MATERIALS(Secrecy.CONTENT),
    PROGRESS(Secrecy.CONTENT),
    RETURN_REASON(Secrecy.HANDLING),
    LEGAL_BASIS(Secrecy.HANDLING),
    ADJUDICATION(Secrecy.HANDLING),
    OUTCOME(Secrecy.HANDLING),
    RESULT(Secrecy.HANDLING),
    SIGNED_BY(Secrecy.HANDLING),
    CORRECTION(Secrecy.CONTENT),
    MEETING(Secrecy.CONTENT),
    PARTICIPANTS(Secrecy.CONTENT),
    EXPERT(Secrecy.HANDLING),
    OPINION(Secrecy.HANDLING),
    QUESTION(Secrecy.CONTENT),
    INFO(Secrecy.CONTENT),
    EXTENSION_GROUND(Secrecy.CONTENT),
    EXTENSION_REASON(Secrecy.CONTENT),
    EXTENSION_DECISION(Secrecy.CONTENT),
    REDO_REASON(Secrecy.HANDLING),
    ANSWER(Secrecy.CONTENT),
    CONSENT(Secrecy.CONTENT),
    DELIVERY(Secrecy.CONTENT),
    COMMENT(Secrecy.CONTENT),
    REOPENING_REASON(Secrecy.CONTENT),
    OBJECTION(Secrecy.CONTENT),
    WITHDRAWAL_REASON(Secrecy.CONTENT),
    PROCEEDING_GROUND(Secrecy.CONTENT),
    MERGE_REASON(Secrecy.CONTENT),
    CARD_REASON(Secrecy.HANDLING),
    CARD_ANSWER(Secrecy.HANDLING),
    LIFT_REASON(Secrecy.HANDLING),
    RECUSAL_REASON(Secrecy.HANDLING),
    RECUSAL_DECISION(Secrecy.HANDLING),
    SUCCESSOR(Secrecy.HANDLING),
    RETALIATION(Secrecy.SUPERVISION),
    PROPOSAL(Secrecy.CONTENT),
    NOTE(Secrecy.SUPERVISION),
    FILE_NAME(Secrecy.IDENTITY);

    /**
     * {@code CONTENT}: whoever may see the entry; {@code HANDLING}: of those, not the complainant and the public;
     * {@code SUPERVISION}: only supervisors;
     * {@code IDENTITY}: who complains; {@code CONTACT}: how to reach them; {@code TRACKING}: by what anybody may follow it.
     */
    public enum Secrecy {
        CONTENT,
        HANDLING,
        SUPERVISION,
        IDENTITY,
        CONTACT,
        TRACKING;

        /** Says who somebody is or how to reach them. */
        public boolean isPersonal() {
            return this == IDENTITY || this == CONTACT;
        }
    }

    private final Secrecy secrecy;
    private final String key = camelCase(name());

    TextField(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    public Secrecy secrecy() {
        return secrecy;
    }

    /** The name it is stored under, such as {@code contactEmail}. */
    public String key() {
        return key;
    }

    public static Optional<TextField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    private static String camelCase(String name) {
        var text = Arrays.stream(name.toLowerCase(Locale.ROOT).split("_", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
