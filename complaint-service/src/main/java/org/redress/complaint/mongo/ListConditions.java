package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.ComplaintDocuments.DUE;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.reading.ComplaintQuery;
import org.redress.contracts.Role;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which complaints a list holds: those its reader may see and that meet every condition asked for. */
final class ListConditions {

    private final SearchTokens tokens;

    ListConditions(SearchTokens tokens) {
        this.tokens = tokens;
    }

    List<Criteria> of(ComplaintQuery asked) {
        var all = new ArrayList<Criteria>();
        all.add(where("_id").exists(true));
        if (!asked.by().seesAll()) {
            all.add(any(rows(asked.by())));
        }
        if (!asked.statuses().isEmpty()) {
            all.add(where("status").in(asked.statuses().stream().map(Enum::name).toList()));
        }
        asked.department().ifPresent(code -> all.add(any(handledBy(code))));
        asked.region().ifPresent(code -> all.add(where("facts.region").is(code)));
        asked.category().ifPresent(code -> all.add(where("facts.category").is(code)));
        asked.externalId().ifPresent(id -> all.add(where("externalId").is(id)));
        asked.search().ifPresent(search -> all.addAll(tokens.matching(search, asked.by())));
        asked.dueBefore().ifPresent(limit -> all.add(where(DUE).lt(Date.from(limit))));
        if (asked.withRetaliation()) {
            all.add(where(SupervisionDocuments.RETALIATION_REPORTS).gt(0));
        }
        asked.overdue().ifPresent(late -> all.add(overdue(late, asked.now())));
        return all;
    }

    private static List<Criteria> rows(Viewer viewer) {
        var rows = new ArrayList<Criteria>();
        if (viewer.isDepartment()) {
            rows.addAll(handledBy(viewer.department()));
        }
        if (viewer.roles().contains(Role.INVESTOR)) {
            rows.add(where("filedBy").is(viewer.id()));
        }
        if (rows.isEmpty()) {
            rows.add(where("_id").exists(false));
        }
        return rows;
    }

    private static List<Criteria> handledBy(String department) {
        return List.of(
                where("assignment.lead").is(department),
                where("assignment.coHandlers").is(department));
    }

    private static Criteria overdue(boolean late, Instant now) {
        var past = where(DUE).lt(Date.from(now));
        return late ? past : new Criteria().norOperator(past);
    }

    private static Criteria any(List<Criteria> alternatives) {
        return alternatives.size() == 1 ? alternatives.get(0) : new Criteria().orOperator(alternatives);
    }
}
