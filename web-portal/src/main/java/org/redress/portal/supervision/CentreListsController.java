package org.redress.portal.supervision;

import java.util.Map;
import org.redress.portal.worklist.WorkLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the centre after a department has done its work, and what only supervisors look into. */
@Controller
class CentreListsController {

    private static final Map<String, Map<String, String>> CONDITIONS = Map.of(
            "results", Map.of("status", "PENDING_REVIEW,CONCLUDED"),
            "callbacks", Map.of("status", "NOTIFIED"),
            "retaliation", Map.of("retaliation", "true"));

    private final WorkLists work;

    CentreListsController(WorkLists work) {
        this.work = work;
    }

    @GetMapping("/supervision/results")
    String results(
            @RequestParam(required = false) String cursor,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        return list("results", cursor, htmx, model);
    }

    @GetMapping("/supervision/callbacks")
    String callbacks(
            @RequestParam(required = false) String cursor,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        return list("callbacks", cursor, htmx, model);
    }

    @GetMapping("/supervision/retaliation")
    String retaliation(
            @RequestParam(required = false) String cursor,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        return list("retaliation", cursor, htmx, model);
    }

    private String list(String name, String cursor, String htmx, Model model) {
        model.addAttribute("list", name);
        model.addAttribute("page", work.byDue(CONDITIONS.get(name), cursor));
        model.addAttribute("continued", cursor != null);
        return htmx == null ? "supervision/list" : "supervision/list :: list";
    }
}
