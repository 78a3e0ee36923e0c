package org.redress.portal.filing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.portal.services.Complaints;
import org.redress.portal.services.Part;
import org.redress.portal.services.Problem;
import org.redress.portal.services.Refused;
import org.redress.portal.services.ServiceDown;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** The form: what is typed is kept and checked at once, and sent when the reader says so. */
@Controller
class FilingController {

    private static final String DRAFT = "draft";
    private static final String FORM = "form";
    private static final String ON_BEHALF = "onBehalf";
    private static final String PAGE = "filing/new";

    private final Complaints complaints;
    private final Choices choices;
    private final CurrentAccount account;
    private final FilingJson json;

    FilingController(
            Complaints complaints, Choices choices, CurrentAccount account, @Value("${redress.zone}") ZoneId zone) {
        this.complaints = complaints;
        this.choices = choices;
        this.account = account;
        this.json = new FilingJson(zone);
    }

    @GetMapping("/complaints/new")
    String form(HttpSession session, Model model) {
        var draft = draft(session);
        if (draft.isEmpty()) {
            return page(FilingPage.of(Map.of(), List.of(), Set.of()), draft, model);
        }
        var checked = Part.of(() -> check(draft.values()));
        model.addAttribute("unchecked", checked.missing());
        return page(FilingPage.of(draft.values(), checked.or(List.of()), draft.touched()), draft, model);
    }

    /** Keeps what is typed, and answers what is wrong with it. */
    @PostMapping("/complaints/new/check")
    String check(
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Trigger-Name", required = false) String left,
            HttpSession session,
            Model model) {
        var draft = draft(session);
        draft.take(typed, left);
        var checked = Part.of(() -> check(draft.values()));
        model.addAttribute("unchecked", checked.missing());
        model.addAttribute(FORM, FilingPage.of(draft.values(), checked.or(List.of()), draft.touched()));
        model.addAttribute(ON_BEHALF, account.get().is("INTAKE"));
        return "filing/checked";
    }

    @PostMapping("/complaints/new")
    String file(
            @RequestParam Map<String, String> typed,
            @RequestParam UUID idempotencyKey,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        var draft = draft(session);
        draft.take(typed, null);
        try {
            var filed = complaints.file(json.of(draft.values()), idempotencyKey);
            session.removeAttribute(DRAFT);
            return "redirect:/complaints/" + filed.number() + "/receipt";
        } catch (Refused refused) {
            response.setStatus(refused.problem().status());
            return again(draft, refused.problem(), model);
        } catch (ServiceDown down) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            model.addAttribute("missing", down.service());
            return page(FilingPage.of(draft.values(), List.of(), Set.of()), draft, model);
        }
    }

    @PostMapping("/complaints/new/discard")
    String discard(HttpSession session) {
        session.removeAttribute(DRAFT);
        return "redirect:/complaints/new";
    }

    private String again(Draft draft, Problem problem, Model model) {
        model.addAttribute("refused", problem);
        return page(FilingPage.of(draft.values(), problem.errors(), Set.copyOf(FilingFields.ALL)), draft, model);
    }

    private String page(FilingPage form, Draft draft, Model model) {
        model.addAttribute(FORM, form);
        model.addAttribute("choices", choices);
        model.addAttribute("idempotencyKey", draft.key());
        model.addAttribute("kept", !draft.isEmpty());
        model.addAttribute(ON_BEHALF, account.get().is("INTAKE"));
        return PAGE;
    }

    private List<Problem.FieldProblem> check(Map<String, String> values) {
        try {
            return complaints.check(json.of(values));
        } catch (Refused unreadable) {
            return unreadable.problem().errors();
        }
    }

    private static Draft draft(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var draft = (Draft) session.getAttribute(DRAFT);
            if (draft == null) {
                draft = new Draft();
                session.setAttribute(DRAFT, draft);
            }
            return draft;
        }
    }
}
