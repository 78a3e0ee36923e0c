package org.redress.portal.cases;

import jakarta.servlet.http.HttpServletResponse;
import org.redress.portal.page.PassedOn;
import org.redress.portal.services.Papers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Passes notices and case files on as the service hands them out, none of them ever whole in memory. */
@Controller
class PaperController {

    private final Papers papers;

    PaperController(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/complaints/{id}/notices/{kind}")
    void notice(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam String language,
            HttpServletResponse response) {
        papers.readNotice(id, kind, language, PassedOn.to(response));
    }

    @GetMapping("/complaints/{id}/case-file")
    void caseFile(@PathVariable String id, HttpServletResponse response) {
        papers.readCaseFile(id, PassedOn.to(response));
    }
}
