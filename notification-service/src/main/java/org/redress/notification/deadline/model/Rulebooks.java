package org.redress.notification.deadline.model;

/** Port: what is known of policies and calendars. */
public interface Rulebooks {

    Rulebook current();

    /** After a look at what other instances have published a moment ago. */
    Rulebook refreshed();
}
