package org.redress.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.portal.services.Refused;
import org.redress.portal.services.ServiceDown;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when the service behind it refuses or does not answer. */
@ControllerAdvice
class Failures {

    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        var problem = refused.problem();
        var status = HttpStatus.resolve(problem.status());
        var view = switch (problem.status()) {
            case 403, 404 -> "error/404";
            default -> "error/refused";
        };
        var shown = new ModelAndView(view);
        shown.setStatus(
                problem.status() == 403 ? HttpStatus.NOT_FOUND : status == null ? HttpStatus.BAD_GATEWAY : status);
        shown.addObject("problem", problem);
        return shown;
    }

    @ExceptionHandler
    ModelAndView down(ServiceDown down, HttpServletRequest request) {
        var shown = new ModelAndView("error/503");
        shown.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        shown.addObject("missing", down.service());
        shown.addObject("retry", request.getMethod().equals("GET"));
        return shown;
    }
}
