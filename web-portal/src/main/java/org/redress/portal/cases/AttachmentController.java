package org.redress.portal.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.redress.portal.page.PassedOn;
import org.redress.portal.services.Attachments;
import org.redress.portal.services.Problem;
import org.redress.portal.services.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passes files on, to and from the service. */
@Controller
class AttachmentController {

    private static final long MOST = DataSize.ofMegabytes(20).toBytes();

    private final Attachments attachments;
    private final CasePages pages;
    private final MessageSource messages;

    AttachmentController(Attachments attachments, CasePages pages, MessageSource messages) {
        this.attachments = attachments;
        this.pages = pages;
        this.messages = messages;
    }

    /** Where the address of a refused form leads when it is opened anew. */
    @GetMapping("/complaints/{id}/attachments")
    String show(@PathVariable String id, RedirectAttributes address) {
        address.addAttribute("id", id);
        return "redirect:/complaints/{id}";
    }

    @PostMapping("/complaints/{id}/attachments")
    String add(
            @PathVariable String id,
            @RequestParam(required = false) UUID idempotencyKey,
            @RequestParam(required = false) MultipartFile file,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return refused(id, own(HttpStatus.BAD_REQUEST, "none"), page, response);
        }
        if (file.getSize() > MOST) {
            return refused(id, own(HttpStatus.CONTENT_TOO_LARGE, "too-large"), page, response);
        }
        try {
            var added = attachments.add(id, file.getResource(), idempotencyKey);
            next.addFlashAttribute("done", say("attachments.added", added.name()));
            next.addAttribute("id", id);
            return "redirect:/complaints/{id}";
        } catch (Refused refused) {
            return refused(id, refused.problem(), page, response);
        }
    }

    /** As the service hands it out, which is so that no browser shows or runs it. */
    @GetMapping("/complaints/{id}/attachments/{attachment}")
    void download(@PathVariable String id, @PathVariable String attachment, HttpServletResponse response) {
        attachments.read(id, attachment, PassedOn.to(response));
    }

    private String refused(String id, Problem why, Model page, HttpServletResponse response) {
        response.setStatus(why.status());
        pages.fill(page, id, null, null);
        page.addAttribute("fileRefused", why);
        return CasePages.VIEW;
    }

    private Problem own(HttpStatus status, String what) {
        return new Problem(
                "about:blank",
                say("attachments." + what),
                status.value(),
                say("attachments." + what + ".help"),
                null,
                null);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
