package org.redress.portal.cases;

import org.redress.portal.page.Names;
import org.redress.portal.services.Complaints;
import org.redress.portal.services.Deadlines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a clock is due when it is due, day by day. */
@Controller
class ProofController {

    private final Complaints complaints;
    private final Deadlines deadlines;

    private final Names names;

    ProofController(Complaints complaints, Deadlines deadlines, Names names) {
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.names = names;
    }

    @GetMapping("/complaints/{id}/deadlines/{stage}/{run}")
    String proof(@PathVariable String id, @PathVariable String stage, @PathVariable long run, Model model) {
        var detail = complaints.find(id);
        model.addAttribute("detail", detail);
        model.addAttribute("stage", names.of("stage", stage));
        model.addAttribute("proof", deadlines.proof(detail.id(), stage, run));
        return "cases/proof";
    }
}
