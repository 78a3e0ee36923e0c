package org.redress.portal.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.redress.portal.commands.Command;
import org.redress.portal.commands.CommandForm;
import org.redress.portal.commands.Commands;
import org.redress.portal.services.ComplaintDetail;
import org.redress.portal.services.Complaints;
import org.redress.portal.services.Problem;
import org.redress.portal.services.Refused;
import org.redress.portal.services.ServiceDown;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives commands, whichever they are. What is refused is shown on the page of the case, with what was typed. */
@Controller
class CommandController {

    private final Complaints complaints;
    private final CasePages pages;
    private final MessageSource messages;

    CommandController(Complaints complaints, CasePages pages, MessageSource messages) {
        this.complaints = complaints;
        this.pages = pages;
        this.messages = messages;
    }

    /** Where the address of a refused form leads when it is opened anew, as the switch of the language does. */
    @GetMapping("/complaints/{id}/{command}")
    String show(@PathVariable String id, @PathVariable String command, RedirectAttributes address) {
        known(command);
        address.addAttribute("id", id);
        return "redirect:/complaints/{id}";
    }

    @PostMapping("/complaints/{id}/{command}")
    String give(
            @PathVariable String id,
            @PathVariable String command,
            @RequestParam MultiValueMap<String, String> typed,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response) {
        var form = CommandForm.sent(known(command), typed);
        if (form.command().confirmed() && !typed.containsKey("confirmed")) {
            return refused(id, form, unconfirmed(), page, response);
        }
        try {
            var now = complaints.command(id, command, form.body(), form.version(), form.key());
            next.addFlashAttribute("done", say("command." + command + ".done", now.number()));
            return "redirect:" + afterwards(form, now);
        } catch (Refused refused) {
            return refused(id, form, refused.problem(), page, response);
        } catch (ServiceDown down) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            page.addAttribute("form", form);
            page.addAttribute("reference", id);
            page.addAttribute("missing", down.service());
            return "cases/again";
        }
    }

    private String refused(String id, CommandForm form, Problem why, Model page, HttpServletResponse response) {
        response.setStatus(why.status());
        pages.fillRefused(page, id, form, why);
        return CasePages.VIEW;
    }

    private static String afterwards(CommandForm form, ComplaintDetail now) {
        if (form.command().then() != null) {
            return form.command().then();
        }
        return form.back() == null ? "/complaints/" + now.number() : form.back();
    }

    private Problem unconfirmed() {
        var text = say("command.confirmed.required");
        return new Problem(
                "about:blank",
                text,
                HttpStatus.BAD_REQUEST.value(),
                null,
                List.of(new Problem.FieldProblem("confirmed", "required", text)),
                null);
    }

    private static Command known(String name) {
        return Commands.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
