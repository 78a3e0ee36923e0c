package org.redress.portal.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.redress.portal.services.ComplaintRow;
import org.redress.portal.services.Complaints;
import org.redress.portal.services.Directories;
import org.redress.portal.services.Page;
import org.redress.portal.services.Refused;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is found, and among what: complaint-service decides what the reader may see and search. */
@Controller
class SearchController {

    private static final List<String> STATES = List.of(
            "SUBMITTED",
            "AWAITING_SUPPLEMENT",
            "ACCEPTED",
            "ASSIGNED",
            "IN_PROGRESS",
            "PENDING_REVIEW",
            "CONCLUDED",
            "NOTIFIED",
            "CLOSED",
            "NOT_ACCEPTED",
            "WITHDRAWN");

    private final Complaints complaints;
    private final Directories directories;
    private final CurrentAccount account;

    SearchController(Complaints complaints, Directories directories, CurrentAccount account) {
        this.complaints = complaints;
        this.directories = directories;
        this.account = account;
    }

    @GetMapping("/complaints/search")
    String search(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String cursor,
            HttpServletResponse response,
            Model model) {
        var asked = new Conditions(q, status, category, department);
        var reader = account.get();
        model.addAttribute("asked", asked);
        model.addAttribute("states", STATES);
        model.addAttribute("directory", directories.current());
        model.addAttribute("centre", reader.is("INTAKE") || reader.is("SUPERVISOR"));
        model.addAttribute("continued", cursor != null);
        try {
            model.addAttribute("page", asked.isEmpty() ? nothing() : complaints.list(asked.from(cursor)));
        } catch (Refused refused) {
            if (refused.problem().errors().isEmpty()) {
                throw refused;
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("page", nothing());
            model.addAttribute("refused", refused.problem().errors());
        }
        return "search/results";
    }

    private static Page<ComplaintRow> nothing() {
        return new Page<>(List.of(), null);
    }
}
