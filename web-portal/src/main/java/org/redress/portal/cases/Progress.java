package org.redress.portal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The line on top of a case: what is behind it, where it is, what is still to come. */
record Progress(List<Step> steps) {

    private static final List<String> WAY =
            List.of("RECEIVED", "ACCEPTED", "ASSIGNED", "IN_PROGRESS", "UNDER_REVIEW", "REPLY", "CLOSED");

    private static final Map<String, String> AT = Map.of(
            "SUBMITTED", "RECEIVED",
            "AWAITING_SUPPLEMENT", "RECEIVED",
            "ACCEPTED", "ACCEPTED",
            "ASSIGNED", "ASSIGNED",
            "IN_PROGRESS", "IN_PROGRESS",
            "PENDING_REVIEW", "UNDER_REVIEW",
            "CONCLUDED", "REPLY",
            "NOTIFIED", "REPLY",
            "CLOSED", "CLOSED");

    enum Place {
        DONE,
        CURRENT,
        TO_COME
    }

    /** {@code name} is a code of the family {@code step}. */
    record Step(String name, Place place) {

        public boolean isCurrent() {
            return place == Place.CURRENT;
        }
    }

    /** {@code assigned}: whether it ever got to a department; only the branches that end early need it. */
    static Progress of(String status, boolean assigned) {
        return switch (status) {
            case "NOT_ACCEPTED" -> ended(List.of("RECEIVED"), status);
            case "WITHDRAWN" -> ended(assigned ? WAY.subList(0, 3) : WAY.subList(0, 1), status);
            default -> onTheWay(WAY.indexOf(AT.getOrDefault(status, "RECEIVED")));
        };
    }

    private static Progress onTheWay(int at) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < WAY.size(); i++) {
            steps.add(new Step(WAY.get(i), i < at ? Place.DONE : i == at ? Place.CURRENT : Place.TO_COME));
        }
        return new Progress(List.copyOf(steps));
    }

    private static Progress ended(List<String> behind, String end) {
        var steps = new ArrayList<Step>();
        behind.forEach(name -> steps.add(new Step(name, Place.DONE)));
        steps.add(new Step(end, Place.CURRENT));
        return new Progress(List.copyOf(steps));
    }
}
