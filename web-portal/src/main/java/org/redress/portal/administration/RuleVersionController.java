package org.redress.portal.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.redress.portal.page.PassedOn;
import org.redress.portal.services.Refused;
import org.redress.portal.services.RoutingRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One version of the routing rules in words: what is odd about it, what it would change, and putting it in force. */
@Controller
class RuleVersionController {

    private static final String ONE = RulesController.PAGE + "/{version}";
    private static final List<Integer> HOW_MANY = List.of(100, 500, 2_000);
    private static final List<String> FORMS = List.of("xlsx", "yaml");

    private final RoutingRules rules;
    private final MessageSource messages;
    private final ZoneId zone;

    RuleVersionController(RoutingRules rules, MessageSource messages, @Value("${redress.zone}") ZoneId zone) {
        this.rules = rules;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping(ONE)
    String one(@PathVariable String version, Model model) {
        model.addAttribute("set", rules.one(number(version)));
        model.addAttribute("inForce", rules.inForce().version());
        return "administration/rule-version";
    }

    @GetMapping(ONE + "/preview")
    String preview(@PathVariable String version, @RequestParam(defaultValue = "500") String last, Model model) {
        var wanted = HOW_MANY.stream()
                .filter(count -> count.toString().equals(last))
                .findFirst()
                .orElse(HOW_MANY.get(0));
        model.addAttribute("preview", rules.preview(number(version), wanted));
        model.addAttribute("last", wanted);
        model.addAttribute("counts", HOW_MANY);
        return "administration/rule-preview";
    }

    /** {@code at} is typed as local time of the office; without it at once. */
    @PostMapping(ONE + "/activate")
    String activate(
            @PathVariable String version, @RequestParam(defaultValue = "") String at, RedirectAttributes redirect) {
        try {
            var set = rules.activate(number(version), at.isBlank() ? null : instant(at));
            redirect.addFlashAttribute(
                    "done",
                    messages.getMessage(
                            "rules.activated", new Object[] {set.version()}, LocaleContextHolder.getLocale()));
        } catch (Refused refused) {
            redirect.addFlashAttribute("problem", refused.problem());
        }
        redirect.addAttribute("version", version);
        return "redirect:" + ONE;
    }

    @GetMapping(ONE + "/file")
    void file(@PathVariable String version, @RequestParam String form, HttpServletResponse response) {
        if (!FORMS.contains(form)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        rules.file(number(version), form, PassedOn.to(response));
    }

    private static int number(String version) {
        if (!version.matches("\\d{1,9}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(version);
    }

    /** What is no time is left to the service to refuse. */
    private String instant(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant().toString();
        } catch (DateTimeException noTime) {
            return typed;
        }
    }
}
