package org.redress.portal.supervision;

import org.redress.portal.services.RoutingQuality;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which rules send complaints where they do not belong, and what the suggestions have learnt. */
@Controller
class RoutingQualityController {

    private static final String PAGE = "/supervision/routing";

    private final RoutingQuality quality;
    private final CurrentAccount current;
    private final MessageSource messages;

    RoutingQualityController(RoutingQuality quality, CurrentAccount current, MessageSource messages) {
        this.quality = quality;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("returns", quality.returns());
        model.addAttribute("learnt", quality.model().orElse(null));
        model.addAttribute("training", quality.training());
        model.addAttribute("trains", current.get().is("ADMIN"));
        return "supervision/routing";
    }

    @PostMapping("/administration/training")
    String train(RedirectAttributes redirect) {
        quality.train();
        redirect.addFlashAttribute(
                "done", messages.getMessage("learnt.train.done", null, LocaleContextHolder.getLocale()));
        return "redirect:" + PAGE;
    }
}
