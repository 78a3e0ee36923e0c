package org.redress.routing.decision.model;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.rule.model.Facts;

/** What two versions of the rules make of the same complaints. */
public record Comparison(List<Routed> complaints) {

    public Comparison {
        complaints = List.copyOf(complaints);
    }

    /** One complaint under both. */
    public record Routed(UUID complaintId, Facts facts, Decision before, Decision after) {

        /** Lead, co-handlers, class or priority; that another rule says the same is no change. */
        public boolean isChanged() {
            if (before instanceof Decided old && after instanceof Decided now) {
                return !(old.lead().equals(now.lead())
                        && old.coHandlers().equals(now.coHandlers())
                        && old.handlingClass() == now.handlingClass()
                        && old.priority() == now.priority());
            }
            return before instanceof Decided || after instanceof Decided;
        }
    }

    /**
     * How many of the complaints a department leads.
     *
     * @param department null for those that a person must decide
     * @param gained how many come to it from elsewhere
     * @param lost how many go elsewhere
     */
    public record Load(String department, int before, int after, int gained, int lost) {

        private static Load one(String unit, boolean had, boolean has) {
            return new Load(
                    unit.isEmpty() ? null : unit, had ? 1 : 0, has ? 1 : 0, has && !had ? 1 : 0, had && !has ? 1 : 0);
        }

        private Load plus(Load more) {
            return new Load(
                    department, before + more.before, after + more.after, gained + more.gained, lost + more.lost);
        }
    }

    public List<Routed> changed() {
        return complaints.stream().filter(Routed::isChanged).toList();
    }

    /** Of every department that has some before or after, by code; first what people must decide. */
    public List<Load> byDepartment() {
        var loads = new TreeMap<String, Load>();
        for (var complaint : complaints) {
            var before = lead(complaint.before());
            var after = lead(complaint.after());
            for (var unit : new TreeSet<>(List.of(before, after))) {
                loads.merge(unit, Load.one(unit, unit.equals(before), unit.equals(after)), Load::plus);
            }
        }
        return List.copyOf(loads.values());
    }

    /** Empty where a person must decide. */
    private static String lead(Decision decision) {
        return decision instanceof Decided decided ? decided.lead() : "";
    }
}
