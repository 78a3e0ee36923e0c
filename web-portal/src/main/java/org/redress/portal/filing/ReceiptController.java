package org.redress.portal.filing;

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
        model.addAttribute("filed", filed);
        model.addAttribute("known", filed.dueAt() != null);
        model.addAttribute("next", filed.dueAt() == null && asked < ENOUGH ? asked + 1 : null);
        return view;
    }
}
