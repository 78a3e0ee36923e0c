package org.redress.portal.preferences;

import java.util.List;
import java.util.Set;
import org.redress.portal.services.Preferences;
import org.redress.portal.services.Refused;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the reader wants to be written to; departments also say who stands in for them. */
@Controller
class PreferencesController {

    private static final String VIEW = "preferences/page";
    private static final String PAGE = "/preferences";
    private static final String DEPUTIES = PAGE + "/deputies";

    private final Preferences preferences;
    private final CurrentAccount current;
    private final MessageSource messages;

    PreferencesController(Preferences preferences, CurrentAccount current, MessageSource messages) {
        this.preferences = preferences;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        return page(DeputyForm.EMPTY, model);
    }

    /** What is ticked is written; what could have been and is not, is told in the inbox only. */
    @PostMapping(PAGE)
    String keep(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") Set<String> byMail,
            RedirectAttributes redirect) {
        var notByMail = preferences.own().optional().stream()
                .filter(milestone -> !byMail.contains(milestone))
                .toList();
        preferences.keep(language.isEmpty() ? null : language, notByMail);
        return done("preferences.done", redirect);
    }

    @PostMapping(DEPUTIES)
    String name(DeputyForm form, Model model, RedirectAttributes redirect) {
        try {
            preferences.name(form.naming());
            return done("deputies.done", redirect);
        } catch (Refused refused) {
            model.addAttribute("problem", refused.problem());
            return page(form, model);
        }
    }

    @PostMapping(DEPUTIES + "/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes redirect) {
        preferences.remove(id);
        return done("deputies.removed", redirect);
    }

    private String page(DeputyForm form, Model model) {
        var reader = current.get();
        var inDepartment = reader.is("HANDLER") || reader.is("DEPT_HEAD");
        model.addAttribute("own", preferences.own());
        model.addAttribute("inDepartment", inDepartment);
        model.addAttribute("deputies", inDepartment ? preferences.deputies() : List.of());
        model.addAttribute("form", form);
        return VIEW;
    }

    private String done(String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", messages.getMessage(message, null, LocaleContextHolder.getLocale()));
        return "redirect:" + PAGE;
    }
}
