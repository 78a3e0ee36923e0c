package org.redress.portal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.portal.services.ComplaintRow;
import org.redress.portal.services.Complaints;
import org.redress.portal.services.Page;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OwnComplaintsController {

    private static final String NEEDS_THE_COMPLAINANT = "AWAITING_SUPPLEMENT";
    private static final String LIMIT = "20";
    private static final Map<String, String> PAGE = Map.of("limit", LIMIT);
    private static final Map<String, String> WAITING = Map.of("limit", LIMIT, "status", NEEDS_THE_COMPLAINANT);

    private static final Set<String> AT_THE_DEPARTMENT = Set.of("ASSIGNED", "IN_PROGRESS");
    private static final Set<String> AT_THE_CENTRE = Set.of("SUBMITTED", "ACCEPTED", "PENDING_REVIEW", "CONCLUDED");

    private final Complaints complaints;
    private final Outlook outlook;
    private final CurrentAccount account;

    OwnComplaintsController(Complaints complaints, Outlook outlook, CurrentAccount account) {
        this.complaints = complaints;
        this.outlook = outlook;
        this.account = account;
    }

    /** A complaint and what happens next with it; {@code waitsForReader} when that is up to the complainant. */
    public record Own(ComplaintRow complaint, String next, boolean waitsForReader) {

        /** The department that has it; null while the centre has it, or the complainant. */
        public String department() {
            return AT_THE_DEPARTMENT.contains(complaint.status()) ? complaint.lead() : null;
        }

        public boolean isAtTheCentre() {
            return AT_THE_CENTRE.contains(complaint.status());
        }
    }

    @GetMapping("/complaints")
    String list(@RequestParam(required = false) String cursor, Model model) {
        var page = complaints.list(cursor == null ? PAGE : Map.of("limit", LIMIT, "cursor", cursor));
        model.addAttribute("page", page);
        model.addAttribute("own", cursor == null ? waitingFirst(page) : all(page.items()));
        model.addAttribute("continued", cursor != null);
        return "cases/own";
    }

    /** On the first page also those that wait for the complainant and would stand on a later one. */
    private List<Own> waitingFirst(Page<ComplaintRow> page) {
        var waiting = page.next() == null
                ? waiting(page.items())
                : complaints.list(WAITING).items();
        var others = new ArrayList<>(page.items());
        others.removeIf(row -> row.status().equals(NEEDS_THE_COMPLAINANT));
        return all(Stream.concat(waiting.stream(), others.stream()).toList());
    }

    private static List<ComplaintRow> waiting(List<ComplaintRow> rows) {
        return rows.stream()
                .filter(row -> row.status().equals(NEEDS_THE_COMPLAINANT))
                .toList();
    }

    private List<Own> all(List<ComplaintRow> rows) {
        var reader = account.get();
        return rows.stream()
                .map(row -> new Own(row, outlook.next(row, reader), row.status().equals(NEEDS_THE_COMPLAINANT)))
                .toList();
    }
}
