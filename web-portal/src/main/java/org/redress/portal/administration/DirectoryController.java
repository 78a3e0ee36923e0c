package org.redress.portal.administration;

import java.util.List;
import org.redress.portal.services.DirectoryEntries;
import org.redress.portal.services.Problem;
import org.redress.portal.services.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Departments, categories and regions: which there are, how one is changed or closed, and how it came to be so. */
@Controller
class DirectoryController {

    private static final String PAGE = "/administration/directory";
    private static final String LIST = PAGE + "/{list}";
    private static final String NEW = LIST + "/new";
    private static final String ONE = LIST + "/{code}";
    private static final List<String> LISTS = List.of("departments", "categories", "regions");

    private final DirectoryEntries entries;
    private final MessageSource messages;

    DirectoryController(DirectoryEntries entries, MessageSource messages) {
        this.entries = entries;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String first() {
        return "redirect:" + PAGE + "/" + LISTS.get(0);
    }

    @GetMapping(LIST)
    String list(@PathVariable String list, Model model) {
        known(list);
        model.addAttribute("lists", LISTS);
        model.addAttribute("list", list);
        model.addAttribute("entries", entries.all(list));
        return "administration/directory";
    }

    @GetMapping(NEW)
    String describe(@PathVariable String list, Model model) {
        return form(list, EntryForm.EMPTY, null, model);
    }

    @PostMapping(NEW)
    String add(@PathVariable String list, @ModelAttribute EntryForm form, Model model, RedirectAttributes redirect) {
        known(list);
        return stored(list, form.code(), form, model, redirect);
    }

    @GetMapping(ONE)
    String one(@PathVariable String list, @PathVariable String code, Model model) {
        known(list);
        return form(list, EntryForm.of(entries.one(list, code)), null, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String list,
            @PathVariable String code,
            @ModelAttribute EntryForm form,
            Model model,
            RedirectAttributes redirect) {
        known(list);
        return stored(list, code, form, model, redirect);
    }

    private String stored(String list, String code, EntryForm form, Model model, RedirectAttributes redirect) {
        try {
            entries.put(list, code.isBlank() ? "-" : code.strip(), form.version(), form.toJson(list));
        } catch (Refused refused) {
            return form(list, form, refused.problem(), model);
        }
        redirect.addFlashAttribute(
                "done", messages.getMessage("directory.done", new Object[] {code}, LocaleContextHolder.getLocale()));
        redirect.addAttribute("list", list);
        return "redirect:" + LIST;
    }

    private String form(String list, EntryForm form, Problem problem, Model model) {
        known(list);
        var all = entries.all(list);
        model.addAttribute("list", list);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute(
                "others",
                all.stream().filter(one -> !one.code().equals(form.code())).toList());
        model.addAttribute(
                "changes",
                form.isNew()
                        ? List.of()
                        : entries.history(list, form.code()).stream()
                                .map(EntryChange::of)
                                .toList());
        return "administration/directory-entry";
    }

    private static void known(String list) {
        if (!LISTS.contains(list)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
