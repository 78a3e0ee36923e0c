package org.redress.portal.supervision;

import java.util.List;
import org.redress.portal.services.Deliveries;
import org.redress.portal.services.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notices that have not arrived, why, and another try. */
@Controller
class UndeliveredController {

    private static final String PAGE = "/supervision/undelivered";
    private static final List<String> STATES = List.of("FAILED", "PENDING", "SKIPPED");

    private final Deliveries deliveries;
    private final MessageSource messages;

    UndeliveredController(Deliveries deliveries, MessageSource messages) {
        this.deliveries = deliveries;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String list(
            @RequestParam(defaultValue = "FAILED") String status,
            @RequestParam(required = false) String cursor,
            Model model) {
        var shown = STATES.contains(status) ? status : STATES.get(0);
        model.addAttribute("states", STATES);
        model.addAttribute("status", shown);
        model.addAttribute("page", deliveries.withStatus(shown, cursor));
        model.addAttribute("continued", cursor != null);
        return "supervision/undelivered";
    }

    @PostMapping(PAGE + "/{id}")
    String resend(@PathVariable String id, RedirectAttributes redirect) {
        try {
            deliveries.resend(id);
            redirect.addFlashAttribute(
                    "done", messages.getMessage("undelivered.done", null, LocaleContextHolder.getLocale()));
        } catch (Refused refused) {
            redirect.addFlashAttribute("problem", refused.problem());
        }
        return "redirect:" + PAGE;
    }
}
