package org.redress.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.notification.running.Shared.SERVICE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.notification.delivery.NoticeRouting.Row;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Recipient.Kind;

/** The bundled rows. */
class NoticeRoutingTest {

    @Test
    void everyMilestoneHasARow() {
        var routed = SERVICE.bean(NoticeRouting.class).routing().stream()
                .map(Row::milestone)
                .collect(Collectors.toSet());
        assertThat(routed).containsExactlyInAnyOrderElementsOf(Arrays.asList(Milestone.values()));
    }

    @Test
    void twoRowsForTheSameAreRefused() {
        var row = new Row(Milestone.FILED, Set.of(Kind.ACCOUNT), Set.of(Channel.EMAIL), false);
        assertThatThrownBy(() -> new NoticeRouting(List.of(row, row))).hasMessageContaining("two rows for FILED");
    }
}
