package org.redress.portal.survey;

import jakarta.servlet.http.HttpServletResponse;
import org.redress.portal.services.PublicCallbacks;
import org.redress.portal.services.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening the link changes nothing: mail programs open links before people do. */
@Controller
class SurveyController {

    private static final String VIEW = "survey/survey";
    private static final String OVER = "survey/over";

    private final PublicCallbacks callbacks;

    SurveyController(PublicCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @GetMapping("/survey/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        try {
            return show(token, SurveyForm.EMPTY, model);
        } catch (Refused refused) {
            return over(refused, response);
        }
    }

    @PostMapping("/survey/{token}")
    String answer(
            @PathVariable String token,
            SurveyForm form,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            callbacks.answer(token, form.toJson());
            next.addFlashAttribute("thanks", true);
        } catch (Refused refused) {
            var problem = refused.problem();
            if (problem.status() == HttpStatus.BAD_REQUEST.value()) {
                response.setStatus(problem.status());
                model.addAttribute("errors", SurveyForm.errors(problem));
                return show(token, form, model);
            }
            if (problem.status() != HttpStatus.CONFLICT.value()) {
                return over(refused, response);
            }
        }
        next.addAttribute("token", token);
        return "redirect:/survey/{token}"; // which tells that it is answered, now or before
    }

    private String show(String token, SurveyForm form, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("survey", callbacks.find(token));
        model.addAttribute("form", form);
        return VIEW;
    }

    /** Not found and over look alike, so that nothing is learnt by trying. */
    private static String over(Refused refused, HttpServletResponse response) {
        var status = refused.problem().status();
        if (status != HttpStatus.NOT_FOUND.value() && status != HttpStatus.GONE.value()) {
            throw refused;
        }
        response.setStatus(status);
        return OVER;
    }
}
