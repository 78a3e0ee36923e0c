package org.redress.portal.filing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.portal.services.Complaints;
import org.redress.portal.services.Complaints.Checked;
import org.redress.portal.services.Part;
import org.redress.portal.services.Problem;
import org.redress.portal.services.Refused;
import org.redress.portal.services.ServiceDown;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The form: what is typed is kept and checked at once, and sent when the reader says so. */
@Controller
class FilingController {

    private static final String FORM = "form";
    private static final String KEPT = "kept";
    private static final String SIMILAR = "similar";
    private static final String ON_BEHALF = "onBehalf";
    private static final String FILED_BEFORE = "urn:redress:problem:key-reused";

    private final Complaints complaints;
    private final Choices choices;
    private final Drafts drafts;
    private final CurrentAccount account;
    private final FilingJson json;

    FilingController(
            Complaints complaints,
            Choices choices,
            Drafts drafts,
            CurrentAccount account,
            @Value("${redress.zone}") ZoneId zone) {
        this.complaints = complaints;
        this.choices = choices;
        this.drafts = drafts;
        this.account = account;
        this.json = new FilingJson(zone);
    }

    @GetMapping("/complaints/new")
    String form(HttpSession session, Model model) {
        var draft = drafts.of(session);
        var values = draft.isEmpty() ? usual() : draft.values();
        var checked = Part.of(() -> check(values));
        model.addAttribute("unchecked", checked.missing());
        model.addAttribute(SIMILAR, checked.or(Checked.NOTHING).similar());
        return page(FilingPage.of(values, checked.or(Checked.NOTHING).errors(), draft.touched()), draft, model);
    }

    /** Keeps what is typed, and answers what is wrong with it. */
    @PostMapping("/complaints/new/check")
    String check(
            @RequestParam Map<String, String> typed,
            @RequestParam UUID idempotencyKey,
            @RequestHeader(name = "HX-Trigger-Name", required = false) String left,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        var draft = drafts.of(session, idempotencyKey);
        draft.take(typed, left);
        try {
            var checked = Part.of(() -> check(draft.values()));
            model.addAttribute("unchecked", checked.missing());
            var found = checked.or(Checked.NOTHING);
            model.addAttribute(SIMILAR, found.similar());
            model.addAttribute(FORM, FilingPage.of(draft.values(), found.errors(), draft.touched()));
            model.addAttribute(KEPT, drafts.keeps(session, draft));
            model.addAttribute(ON_BEHALF, isOnBehalf());
            return "filing/checked";
        } catch (ClientAuthorizationRequiredException tokenIsOver) {
            // a script cannot sign anyone in: the page is loaded again, and shows the draft
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
    }

    @PostMapping("/complaints/new")
    String file(
            @RequestParam Map<String, String> typed,
            @RequestParam UUID idempotencyKey,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        var draft = drafts.of(session, idempotencyKey);
        draft.take(typed, null);
        try {
            var filed = complaints.file(json.of(draft.values()), idempotencyKey);
            drafts.close(session, idempotencyKey);
            return "redirect:/complaints/" + filed.number() + "/receipt";
        } catch (Refused refused) {
            response.setStatus(refused.problem().status());
            return again(filedBefore(refused.problem()) ? copied(draft, session) : draft, refused.problem(), model);
        } catch (ServiceDown down) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            model.addAttribute("missing", down.service());
            model.addAttribute("unchecked", down.service());
            return page(FilingPage.of(draft.values(), List.of(), Set.of()), draft, model);
        }
    }

    @PostMapping("/complaints/new/discard")
    String discard(HttpSession session) {
        drafts.fresh(session);
        return "redirect:/complaints/new";
    }

    /** What most would choose. */
    private static Map<String, String> usual() {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return Map.of("kind", "RIGHTS", "complainant.language", language, "investmentAtRisk.currency", "CNY");
    }

    private static boolean filedBefore(Problem problem) {
        return FILED_BEFORE.equals(problem.type());
    }

    /** With a key of its own, so that it can be filed as a second complaint. */
    private Draft copied(Draft draft, HttpSession session) {
        var second = drafts.fresh(session);
        second.take(draft.values(), null);
        return second;
    }

    private String again(Draft draft, Problem problem, Model model) {
        model.addAttribute("refused", problem);
        model.addAttribute("filedBefore", filedBefore(problem));
        return page(FilingPage.of(draft.values(), problem.errors(), Set.copyOf(FilingFields.ALL)), draft, model);
    }

    private String page(FilingPage form, Draft draft, Model model) {
        model.addAttribute(FORM, form);
        model.addAttribute("choices", choices);
        model.addAttribute("idempotencyKey", draft.key());
        model.addAttribute(KEPT, !draft.isEmpty());
        model.addAttribute(ON_BEHALF, isOnBehalf());
        return "filing/new";
    }

    private boolean isOnBehalf() {
        return account.get().is("INTAKE");
    }

    private Checked check(Map<String, String> values) {
        try {
            return complaints.check(json.of(values));
        } catch (Refused unreadable) {
            return new Checked(unreadable.problem().errors(), List.of());
        }
    }
}
