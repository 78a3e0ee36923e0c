package org.redress.notification.notice;

import java.util.stream.Stream;
import org.redress.notification.notice.model.Notice;

/**
 * Port of a channel: what an in-app notice is told as besides. The same notice must always give the same ids, for it may
 * be recorded again after a crash.
 */
@FunctionalInterface
public interface Expansion {

    Stream<Dispatch> of(Notice inApp);
}
