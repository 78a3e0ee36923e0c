package org.redress.portal.home;

import org.redress.portal.signin.CurrentAccount;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final CurrentAccount current;

    HomeController(CurrentAccount current) {
        this.current = current;
    }

    /** Before signing in: what this is; afterwards straight to the own work. */
    @GetMapping("/")
    String home() {
        var account = current.get();
        if (account == null) {
            return "home";
        }
        if (account.is("HANDLER") || account.is("DEPT_HEAD")) {
            return "redirect:/workbench";
        }
        if (account.is("INTAKE")) {
            return "redirect:/intake";
        }
        if (account.is("SUPERVISOR")) {
            return "redirect:/supervision";
        }
        return account.is("INVESTOR") ? "redirect:/complaints" : "home";
    }
}
