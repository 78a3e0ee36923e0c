package org.redress.portal.notices;

import org.redress.portal.services.Inbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's own notices, newest first. */
@Controller
class NoticesController {

    private final Inbox inbox;

    NoticesController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/notices")
    String list(@RequestParam(required = false) String cursor, Model model) {
        model.addAttribute("page", inbox.list(cursor));
        model.addAttribute("continued", cursor != null);
        return "notices/list";
    }
}
