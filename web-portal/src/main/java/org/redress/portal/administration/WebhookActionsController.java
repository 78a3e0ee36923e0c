package org.redress.portal.administration;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.redress.portal.services.Refused;
import org.redress.portal.services.Webhooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does with an endpoint. Each leads back to its page, which says how it went. */
@Controller
class WebhookActionsController {

    private static final String ONE = WebhooksController.PAGE + "/{id}";

    private final Webhooks webhooks;
    private final MessageSource messages;
    private final ZoneId zone;

    WebhookActionsController(Webhooks webhooks, MessageSource messages, @Value("${redress.zone}") ZoneId zone) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.zone = zone;
    }

    private interface Action {

        /** How it went, in a few words. */
        String take();
    }

    @PostMapping(ONE + "/rotate")
    String rotate(@PathVariable String id, RedirectAttributes redirect) {
        return taken(id, redirect, () -> {
            redirect.addFlashAttribute("secret", webhooks.rotate(id).secret());
            return said("webhook.rotated");
        });
    }

    @PostMapping(ONE + "/enable")
    String enable(@PathVariable String id, RedirectAttributes redirect) {
        return taken(id, redirect, () -> {
            webhooks.enable(id);
            return said("webhook.enabled");
        });
    }

    @PostMapping(ONE + "/disable")
    String disable(@PathVariable String id, RedirectAttributes redirect) {
        return taken(id, redirect, () -> {
            webhooks.disable(id);
            return said("webhook.disabled");
        });
    }

    @PostMapping(ONE + "/test")
    String test(@PathVariable String id, RedirectAttributes redirect) {
        return taken(id, redirect, () -> {
            var tried = webhooks.test(id);
            redirect.addFlashAttribute("tried", tried);
            return tried.delivered() ? said("webhook.tried") : null;
        });
    }

    /** {@code since} is typed as local time of the office. */
    @PostMapping(ONE + "/replay")
    String replay(@PathVariable String id, @RequestParam(defaultValue = "") String since, RedirectAttributes redirect) {
        return taken(id, redirect, () -> said("webhook.replayed", webhooks.replay(id, instant(since))));
    }

    /** What is no time is left to the service to refuse. */
    private String instant(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant().toString();
        } catch (DateTimeException noTime) {
            return typed;
        }
    }

    @PostMapping(ONE + "/remove")
    String remove(@PathVariable String id, RedirectAttributes redirect) {
        webhooks.remove(id);
        redirect.addFlashAttribute("done", said("webhook.removed"));
        return "redirect:" + WebhooksController.PAGE;
    }

    private static String taken(String id, RedirectAttributes redirect, Action action) {
        try {
            redirect.addFlashAttribute("done", action.take());
        } catch (Refused refused) {
            redirect.addFlashAttribute("problem", refused.problem());
        }
        redirect.addAttribute("id", id);
        return "redirect:" + ONE;
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
