package org.redress.portal.cases;

import org.redress.portal.services.Complaints;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Contact data, each time they are asked for; posted, so that no browser asks for them by itself. */
@Controller
class ContactController {

    private final Complaints complaints;

    ContactController(Complaints complaints) {
        this.complaints = complaints;
    }

    @PostMapping("/complaints/{id}/contact")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("detail", complaints.find(id));
        model.addAttribute("data", complaints.contact(id));
        return "cases/contact";
    }
}
