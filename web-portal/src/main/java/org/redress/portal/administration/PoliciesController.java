package org.redress.portal.administration;

import java.util.List;
import org.redress.portal.services.Refused;
import org.redress.portal.services.Rulebooks;
import org.redress.portal.services.Rulebooks.Policy;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The deadline policy in its versions, and running clocks moved to the one in force. */
@Controller
class PoliciesController {

    private static final String VIEW = "administration/policies";
    private static final String PAGE = "/administration/policies";
    private static final String REBASE_VIEW = "administration/rebase";
    private static final String REBASE_PAGE = "/administration/rebase";

    private final Rulebooks rulebooks;
    private final MessageSource messages;

    PoliciesController(Rulebooks rulebooks, MessageSource messages) {
        this.rulebooks = rulebooks;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String policies(Model model) {
        var versions = rulebooks.policies();
        return page(versions.get(0).text(), versions, model);
    }

    /** @param check set by the button that publishes nothing */
    @PostMapping(PAGE)
    String publish(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean check,
            Model model,
            RedirectAttributes redirect) {
        try {
            var version = rulebooks.publish(text, check).version();
            if (!check) {
                redirect.addFlashAttribute("done", said("policies.done", version));
                return "redirect:" + PAGE;
            }
            model.addAttribute("done", said("policies.checked", version));
        } catch (Refused refused) {
            model.addAttribute("problem", refused.problem());
        }
        return page(text, rulebooks.policies(), model);
    }

    private static String page(String text, List<Policy> versions, Model model) {
        model.addAttribute("versions", versions);
        model.addAttribute(
                "inForce", versions.stream().filter(Policy::inForce).findFirst().orElse(versions.get(0)));
        model.addAttribute("text", text);
        return VIEW;
    }

    @GetMapping(REBASE_PAGE)
    String preview(@RequestParam(defaultValue = "") List<String> stage, Model model) {
        return rebasePage(stage, "", model);
    }

    @PostMapping(REBASE_PAGE)
    String rebase(
            @RequestParam(defaultValue = "") List<String> stage,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            rulebooks.rebase(stage, reason);
            redirect.addFlashAttribute("done", said("rebase.done"));
            return "redirect:" + REBASE_PAGE;
        } catch (Refused refused) {
            model.addAttribute("problem", refused.problem());
            return rebasePage(stage, reason, model);
        }
    }

    private String rebasePage(List<String> stage, String reason, Model model) {
        model.addAttribute("stages", rulebooks.policies().get(0).stages());
        model.addAttribute("chosen", stage);
        model.addAttribute("reason", reason);
        model.addAttribute("preview", rulebooks.preview(stage));
        model.addAttribute("orders", rulebooks.orders());
        return REBASE_VIEW;
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
