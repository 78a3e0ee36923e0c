package org.redress.portal.supervision;

import java.util.LinkedHashMap;
import org.redress.portal.services.Complaints;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was given contact data, of one complaint or of all. */
@Controller
class AccessLogController {

    private static final String VIEW = "supervision/access-log";

    private final Complaints complaints;

    AccessLogController(Complaints complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/supervision/access-log")
    String all(
            @RequestParam(required = false) String account,
            @RequestParam(required = false) String cursor,
            Model model) {
        var conditions = new LinkedHashMap<String, String>();
        if (account != null && !account.isBlank()) {
            conditions.put("account", account);
            model.addAttribute("account", account);
        }
        if (cursor != null) {
            conditions.put("cursor", cursor);
        }
        model.addAttribute("page", complaints.accesses(conditions));
        model.addAttribute("continued", cursor != null);
        return VIEW;
    }

    @GetMapping("/complaints/{id}/access-log")
    String ofComplaint(@PathVariable String id, @RequestParam(required = false) String cursor, Model model) {
        model.addAttribute("detail", complaints.find(id));
        model.addAttribute("page", complaints.accesses(id, cursor));
        model.addAttribute("continued", cursor != null);
        return VIEW;
    }
}
