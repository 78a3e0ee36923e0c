package org.redress.portal.filing;

import org.redress.portal.services.ComplaintDetail;
import org.redress.portal.services.Complaints;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a complainant keeps: the number, and the dates the centre can be held to. */
@Controller
class ReceiptController {

    private static final int ENOUGH = 15;

    private final Complaints complaints;

    ReceiptController(Complaints complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/complaints/{id}/receipt")
    String receipt(@PathVariable String id, Model model) {
        return shown(id, 0, "filing/receipt", model);
    }

    /** The dates alone: the page asks for them again, though not for ever, until the clocks have been started. */
    @GetMapping("/complaints/{id}/receipt/dates")
    String dates(@PathVariable String id, @RequestParam(defaultValue = "0") int asked, Model model) {
        return shown(id, asked, "filing/receipt :: dates", model);
    }

    private String shown(String id, int asked, String view, Model model) {
        var filed = complaints.find(id);
        var known = isPromised(filed);
        model.addAttribute("filed", filed);
        model.addAttribute("known", known);
        model.addAttribute("provisional", isProvisional(filed));
        model.addAttribute("next", !known && asked < ENOUGH ? asked + 1 : null);
        return view;
    }

    /** A result is promised once the complaint is accepted. */
    private static boolean isPromised(ComplaintDetail filed) {
        return filed.dueAt() != null && (filed.promisedAt() != null || "SUBMITTED".equals(filed.status()));
    }

    private static boolean isProvisional(ComplaintDetail filed) {
        return Boolean.TRUE.equals(filed.dueAtProvisional()) || Boolean.TRUE.equals(filed.promisedAtProvisional());
    }
}
