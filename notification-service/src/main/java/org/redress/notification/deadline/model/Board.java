package org.redress.notification.deadline.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has how much to do by when: departments and the centre. Investors are reminded, not supervised; windows warn nobody. */
public final class Board {

    private static final Comparator<Load> MOST_PRESSING_FIRST = Comparator.comparing(Load::overdue)
            .thenComparing(Load::dueToday)
            .thenComparing(Load::dueSoon)
            .thenComparing(Load::open)
            .reversed()
            .thenComparing(Load::department, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Policy policy;
    private final Outlooks outlooks;
    private final Map<String, Load> loads = new HashMap<>();

    public Board(Policy policy, Outlooks outlooks) {
        this.policy = policy;
        this.outlooks = outlooks;
    }

    public void add(OpenClock clock) {
        var stage = policy.stage(clock.stage());
        if (stage.silent() || stage.owner() == Owner.INVESTOR) {
            return;
        }
        var department = stage.owner() == Owner.CENTRE ? null : clock.department();
        var load = loads.getOrDefault(department, Load.none(department));
        loads.put(department, load.plus(clock, outlooks.of(clock)));
    }

    public List<Load> mostPressingFirst() {
        return loads.values().stream().sorted(MOST_PRESSING_FIRST).toList();
    }
}
