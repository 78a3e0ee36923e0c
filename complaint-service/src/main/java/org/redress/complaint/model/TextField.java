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
    TRACKING_CODE(Secrecy.CONTACT),
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
    SIGNED_BY(Secrecy.HANDLING);

    /**
     * {@code CONTENT}: whoever may see the entry; {@code HANDLING}: of those, not the complainant and the public;
     * {@code IDENTITY}: who complains; {@code CONTACT}: how to reach them.
     */
    public enum Secrecy {
        CONTENT,
        HANDLING,
        IDENTITY,
        CONTACT
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
