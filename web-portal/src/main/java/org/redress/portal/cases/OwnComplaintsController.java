package org.redress.portal.cases;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.redress.portal.services.ComplaintRow;
import org.redress.portal.services.Complaints;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OwnComplaintsController {

    private static final String NEEDS_THE_COMPLAINANT = "AWAITING_SUPPLEMENT";

    private final Complaints complaints;
    private final Outlook outlook;
    private final CurrentAccount account;

    OwnComplaintsController(Complaints complaints, Outlook outlook, CurrentAccount account) {
        this.complaints = complaints;
        this.outlook = outlook;
        this.account = account;
    }

    /** A complaint and what happens next with it; {@code waitsForReader} when that is up to the complainant. */
    public record Own(ComplaintRow complaint, String next, boolean waitsForReader) {}

    @GetMapping("/complaints")
    String list(@RequestParam(required = false) String cursor, Model model) {
        Map<String, String> conditions = new HashMap<>(Map.of("limit", "20"));
        if (cursor != null) {
            conditions.put("cursor", cursor);
        }
        var page = complaints.list(conditions);
        var reader = account.get();
        model.addAttribute("page", page);
        model.addAttribute(
                "own",
                page.items().stream()
                        .map(row -> new Own(
                                row, outlook.next(row, reader), row.status().equals(NEEDS_THE_COMPLAINANT)))
                        .sorted(Comparator.comparing(Own::waitsForReader).reversed())
                        .toList());
        model.addAttribute("continued", cursor != null);
        return "cases/own";
    }
}
