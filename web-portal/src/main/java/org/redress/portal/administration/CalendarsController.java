package org.redress.portal.administration;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.redress.portal.services.Refused;
import org.redress.portal.services.Rulebooks;
import org.redress.portal.services.Rulebooks.Year;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working days of each year: what is known, and how another year becomes known. */
@Controller
class CalendarsController {

    private static final String VIEW = "administration/calendars";
    private static final String PAGE = "/administration/calendars";

    private final Rulebooks rulebooks;
    private final MessageSource messages;
    private final ZoneId zone;

    CalendarsController(Rulebooks rulebooks, MessageSource messages, @Value("${redress.zone}") ZoneId zone) {
        this.rulebooks = rulebooks;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping(PAGE)
    String calendars(@RequestParam(required = false) Integer year, Model model) {
        var years = rulebooks.years();
        var next = years.stream()
                        .mapToInt(Year::year)
                        .max()
                        .orElse(LocalDate.now(zone).getYear())
                + 1;
        var wanted = year == null ? next : year;
        return page(form(years, wanted), years, model);
    }

    private static YearForm form(List<Year> years, int wanted) {
        return years.stream()
                .filter(one -> one.year() == wanted)
                .findFirst()
                .map(YearForm::of)
                .orElseGet(() -> YearForm.empty(wanted));
    }

    @PostMapping(PAGE)
    String publish(YearForm form, Model model, RedirectAttributes redirect) {
        try {
            var year = rulebooks.publish(number(form.year()), form.dates());
            redirect.addFlashAttribute(
                    "done",
                    messages.getMessage(
                            "calendars.done",
                            new Object[] {Integer.toString(year.year()), year.workingDays()},
                            LocaleContextHolder.getLocale()));
            return "redirect:" + PAGE;
        } catch (Refused refused) {
            model.addAttribute("problem", refused.problem());
            return page(form, rulebooks.years(), model);
        }
    }

    /** What is no number is no year that the service would take either. */
    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static String page(YearForm form, List<Year> years, Model model) {
        model.addAttribute("years", years);
        model.addAttribute("form", form);
        return VIEW;
    }
}
