package org.redress.portal.cases;

import java.util.HashMap;
import java.util.Map;
import org.redress.portal.services.Complaints;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OwnComplaintsController {

    private final Complaints complaints;

    OwnComplaintsController(Complaints complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/complaints")
    String list(@RequestParam(required = false) String cursor, Model model) {
        Map<String, String> conditions = new HashMap<>(Map.of("limit", "20"));
        if (cursor != null) {
            conditions.put("cursor", cursor);
        }
        model.addAttribute("page", complaints.list(conditions));
        model.addAttribute("continued", cursor != null);
        return "cases/own";
    }
}
