package org.redress.notification.notice.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of open inbox streams, of each instance.
 *
 * @param perAccount how many one account may have open
 * @param inAll how many there may be
 * @param keepAlive how often a comment is sent, so that nobody on the way takes a quiet stream for a dead one
 */
@ConfigurationProperties("redress.inbox.streams")
record StreamSettings(
        @DefaultValue("10") int perAccount,
        @DefaultValue("2000") int inAll,
        @DefaultValue("15s") Duration keepAlive) {}
