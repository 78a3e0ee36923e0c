package org.redress.complaint.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a city decides about the lifecycle.
 *
 * @param supplements how often the complainant may be asked for what is missing
 * @param returns how often departments may return an assignment before a supervisor decides
 * @param extensions by stage how much more time there may be; a stage that is not named cannot be extended
 * @param silence after how long without the answer asked for a case may be closed because nobody takes part
 * @param reopenings how often a notified result may be reopened
 * @param reopenWithin how long after the notification the complainant may ask for it
 * @param closeAfter how long after the notification the case is archived
 * @param levels how many levels of agencies there are for a complaint to be taken up to
 */
public record Rules(
        int supplements,
        int returns,
        RespondentRule respondent,
        Map<String, ExtensionLimit> extensions,
        Duration silence,
        int reopenings,
        Duration reopenWithin,
        Duration closeAfter,
        int levels) {

    /** At most {@code times} extensions of together at most {@code workingDays}. The law sets no number: these are local. */
    public record ExtensionLimit(int times, int workingDays) {}

    /** The law knows one request for supplements and 30 days of silence; the rest is practice. */
    public static final Rules DEFAULT = new Rules(
            1,
            2,
            RespondentRule.NEVER_LEADS,
            Map.of("HANDLING", new ExtensionLimit(1, 15), "CONCLUSION", new ExtensionLimit(1, 30)),
            Duration.ofDays(30),
            1,
            Duration.ofDays(15),
            Duration.ofDays(15),
            4);

    public Rules {
        extensions = Map.copyOf(extensions);
    }

    public Optional<ExtensionLimit> extensionLimit(String stage) {
        return Optional.ofNullable(extensions.get(stage));
    }
}
