package org.redress.portal.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.redress.portal.services.ClockRow;

/** The clocks of a case: those still waited for, the next due first, and those that have ended, the last first. */
record CaseClocks(List<ClockRow> open, List<ClockRow> ended) {

    private static final Set<String> OPEN = Set.of("OPEN", "PAUSED", "BREACHED");

    static CaseClocks of(List<ClockRow> clocks) {
        var byDue = Comparator.comparing(ClockRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));
        return new CaseClocks(
                clocks.stream().filter(CaseClocks::isOpen).sorted(byDue).toList(),
                clocks.stream()
                        .filter(clock -> !isOpen(clock))
                        .sorted(Comparator.comparing(ClockRow::startedAt).reversed())
                        .toList());
    }

    private static boolean isOpen(ClockRow clock) {
        return OPEN.contains(clock.status());
    }
}
