package org.redress.portal.tracking;

import jakarta.servlet.http.HttpServletResponse;
import org.redress.portal.services.PublicTracking;
import org.redress.portal.services.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The code is posted, so that it stays out of addresses, histories and logs. */
@Controller
class TrackingController {

    private static final String VIEW = "tracking/track";

    private final PublicTracking tracking;

    TrackingController(PublicTracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/track")
    String ask() {
        return VIEW;
    }

    @PostMapping("/track")
    String track(@RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response) {
        model.addAttribute("code", code);
        try {
            var known = code.isBlank() ? null : tracking.find(code.strip());
            model.addAttribute("found", known);
            model.addAttribute("unknown", known == null);
        } catch (Refused refused) {
            var problem = refused.problem();
            response.setStatus(problem.status());
            model.addAttribute("unknown", problem.status() == HttpStatus.NOT_FOUND.value());
            model.addAttribute("problem", problem);
        }
        return VIEW;
    }
}
