package org.redress.portal.administration;

import java.util.List;
import org.redress.portal.services.Refused;
import org.redress.portal.services.Webhooks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programs of others that are told of milestones: which there are, and what each was told. */
@Controller
class WebhooksController {

    static final String PAGE = "/administration/webhooks";

    private static final List<String> STATES = List.of("SENT", "PENDING", "FAILED", "SKIPPED");

    /** What the service tells of, as it names it. */
    private static final List<String> MILESTONES = List.of(
            "FILED",
            "ACCEPTED",
            "NOT_ACCEPTED",
            "SUPPLEMENT_REQUESTED",
            "MATERIALS_SUPPLIED",
            "ASSIGNED",
            "ASSIGNED_TO_YOU",
            "ASSIGNED_AS_CO_HANDLER",
            "RETURNED",
            "RETURNED_AGAIN",
            "INFO_REQUESTED",
            "INFO_SUPPLIED",
            "EXTENSION_REQUESTED",
            "EXTENSION_GRANTED",
            "EXTENSION_REFUSED",
            "PROMISE_MOVED",
            "RESULT_SUBMITTED",
            "REDO",
            "CONCLUDED",
            "RESULT_NOTIFIED",
            "REOPENED",
            "WITHDRAWN",
            "WARNING",
            "BREACHED",
            "ESCALATED",
            "BREACH_RETRACTED",
            "CARD_ISSUED",
            "RECUSAL_REQUESTED",
            "RETALIATION_REPORTED");

    private final Webhooks webhooks;

    WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping(PAGE)
    String list(Model model) {
        return list(WebhookForm.EMPTY, model);
    }

    /** The secret goes to the next page and is forgotten then. */
    @PostMapping(PAGE)
    String add(WebhookForm form, Model model, RedirectAttributes redirect) {
        try {
            var added = webhooks.add(form.toJson());
            redirect.addFlashAttribute("secret", added.secret());
            redirect.addAttribute("id", added.id());
            return "redirect:" + PAGE + "/{id}";
        } catch (Refused refused) {
            model.addAttribute("problem", refused.problem());
            return list(form, model);
        }
    }

    private String list(WebhookForm form, Model model) {
        model.addAttribute("webhooks", webhooks.all());
        model.addAttribute("form", form);
        model.addAttribute("milestones", MILESTONES);
        return "administration/webhooks";
    }

    @GetMapping(PAGE + "/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String cursor,
            Model model) {
        var webhook = webhooks.one(id);
        return one(id, WebhookForm.of(webhook), status, cursor, model);
    }

    @PostMapping(PAGE + "/{id}")
    String describe(@PathVariable String id, WebhookForm form, Model model, RedirectAttributes redirect) {
        try {
            webhooks.describe(id, form.toJson());
        } catch (Refused refused) {
            model.addAttribute("problem", refused.problem());
            return one(id, form, null, null, model);
        }
        redirect.addAttribute("id", id);
        return "redirect:" + PAGE + "/{id}";
    }

    private String one(String id, WebhookForm form, String status, String cursor, Model model) {
        var shown = status != null && STATES.contains(status) ? status : null;
        model.addAttribute("webhook", webhooks.one(id));
        model.addAttribute("form", form);
        model.addAttribute("milestones", MILESTONES);
        model.addAttribute("states", STATES);
        model.addAttribute("status", shown);
        model.addAttribute("page", webhooks.deliveries(id, shown, cursor));
        model.addAttribute("continued", cursor != null);
        return "administration/webhook";
    }
}
