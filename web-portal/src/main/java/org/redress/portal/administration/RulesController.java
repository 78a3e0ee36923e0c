package org.redress.portal.administration;

import java.io.IOException;
import java.util.Locale;
import org.redress.portal.services.Problem;
import org.redress.portal.services.Refused;
import org.redress.portal.services.RoutingRules;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The routing rules in their versions, and how the next one is made: from a file that was downloaded and changed. */
@Controller
class RulesController {

    static final String PAGE = "/administration/rules";

    private static final MediaType SPREADSHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RoutingRules rules;
    private final MessageSource messages;

    RulesController(RoutingRules rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String versions(@RequestParam(required = false) String cursor, Model model) {
        return page(cursor, "", model);
    }

    /** @param check set by the button that makes no version */
    @PostMapping(PAGE)
    String draft(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean check,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            model.addAttribute("problem", nothingChosen());
            return page(null, note, model);
        }
        try {
            var draft = rules.draft(form(file), file.getBytes(), note, check);
            if (!check) {
                redirect.addFlashAttribute("done", said("rules.drafted", draft.version()));
                redirect.addAttribute("version", draft.version());
                return "redirect:" + PAGE + "/{version}";
            }
            model.addAttribute("checked", draft);
        } catch (Refused refused) {
            model.addAttribute("problem", refused.problem());
        }
        return page(null, note, model);
    }

    /** By its name; whatever is no spreadsheet is read as YAML, and JSON is YAML too. */
    private static MediaType form(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? SPREADSHEET : MediaType.APPLICATION_YAML;
    }

    private Problem nothingChosen() {
        return new Problem("about:blank", said("rules.file.none"), HttpStatus.BAD_REQUEST.value(), null, null, null);
    }

    private String page(String cursor, String note, Model model) {
        model.addAttribute("page", rules.versions(cursor));
        model.addAttribute("continued", cursor != null);
        model.addAttribute("inForce", rules.inForce());
        model.addAttribute("note", note);
        return "administration/rules";
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
