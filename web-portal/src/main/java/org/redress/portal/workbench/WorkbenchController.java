package org.redress.portal.workbench;

import java.util.Map;
import java.util.Objects;
import org.redress.portal.signin.CurrentAccount;
import org.redress.portal.worklist.WorkLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WorkbenchController {

    private final WorkLists work;
    private final CurrentAccount current;

    WorkbenchController(WorkLists work, CurrentAccount current) {
        this.work = work;
        this.current = current;
    }

    @GetMapping("/workbench")
    String workbench(
            @RequestParam(required = false) String show,
            @RequestParam(required = false) String cursor,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        var reader = current.get();
        var tab = Tab.of(show);
        var department = Objects.requireNonNullElse(reader.department(), "");
        var conditions = Map.of("department", department, "status", tab.states());
        var page = work.byDue(conditions, cursor);
        model.addAttribute("page", page);
        model.addAttribute(
                "work",
                page.items().stream()
                        .map(row -> new WorkItem(row, NextStep.of(row.complaint(), reader)))
                        .toList());
        model.addAttribute("continued", cursor != null);
        model.addAttribute("department", department);
        model.addAttribute("tabs", Tab.values());
        model.addAttribute("tab", tab);
        return htmx == null ? "workbench/page" : "workbench/page :: list";
    }
}
