package org.redress.portal.cases;

import org.redress.portal.services.Complaints;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole history of a case, entry by entry, and whether it is as it was written. */
@Controller
class HistoryController {

    private final Complaints complaints;
    private final Happenings happenings;

    HistoryController(Complaints complaints, Happenings happenings) {
        this.complaints = complaints;
        this.happenings = happenings;
    }

    @GetMapping("/complaints/{id}/history")
    String history(@PathVariable String id, Model model) {
        model.addAttribute("detail", complaints.find(id));
        model.addAttribute("verdict", complaints.audit(id));
        model.addAttribute("happenings", happenings.of(complaints.timeline(id)));
        return "cases/history";
    }
}
