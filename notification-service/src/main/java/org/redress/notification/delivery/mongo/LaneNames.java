package org.redress.notification.delivery.mongo;

import org.redress.notification.delivery.Deliveries.Lane;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.mongo.NoticeDocument;

/** Lanes as they are stored: {@code WEBHOOK/<name>}. */
final class LaneNames {

    private LaneNames() {}

    static String stored(Lane lane) {
        return lane.channel() + NoticeDocument.LANE_SEPARATOR + lane.name();
    }

    static Lane lane(String stored) {
        var separator = stored.indexOf(NoticeDocument.LANE_SEPARATOR);
        return new Lane(
                Channel.valueOf(stored.substring(0, separator)),
                stored.substring(separator + NoticeDocument.LANE_SEPARATOR.length()));
    }
}
