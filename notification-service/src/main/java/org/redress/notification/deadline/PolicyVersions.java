package org.redress.notification.deadline;

import java.time.Instant;
import java.util.List;

/** Port: the versions of the policy that administrators made, as they wrote them. */
public interface PolicyVersions {

    /** Those after a version, oldest first. */
    List<Written> after(int version);

    /** False when somebody else made a version of that number meanwhile. */
    boolean add(Written written);

    /**
     * @param text the policy file
     * @param by an account's id
     */
    record Written(int version, String text, Instant at, String by) {}
}
