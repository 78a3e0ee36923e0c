package org.redress.portal.intake;

import java.util.Map;
import org.redress.portal.worklist.WorkLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class IntakeController {

    private static final Map<String, String> UNDER_REVIEW = Map.of("status", "SUBMITTED,AWAITING_SUPPLEMENT");

    private final WorkLists work;
    private final ManualQueue queue;

    IntakeController(WorkLists work, ManualQueue queue) {
        this.work = work;
        this.queue = queue;
    }

    @GetMapping("/intake")
    String review(
            @RequestParam(required = false) String cursor,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        model.addAttribute("page", work.byDue(UNDER_REVIEW, cursor));
        model.addAttribute("continued", cursor != null);
        return htmx == null ? "intake/review" : "intake/review :: list";
    }

    @GetMapping("/intake/routing")
    String routing(
            @RequestParam(required = false) String cursor,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        model.addAttribute("page", queue.page(cursor));
        model.addAttribute("continued", cursor != null);
        return htmx == null ? "intake/routing" : "intake/routing :: list";
    }
}
