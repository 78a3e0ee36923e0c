package org.redress.portal.cases;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CaseController {

    private final CasePages pages;

    CaseController(CasePages pages) {
        this.pages = pages;
    }

    /** @param lead the department that the reader has chosen among those suggested */
    @GetMapping("/complaints/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) String back,
            @RequestParam(required = false) String lead,
            Model model) {
        pages.fill(model, id, back, lead);
        return CasePages.VIEW;
    }
}
