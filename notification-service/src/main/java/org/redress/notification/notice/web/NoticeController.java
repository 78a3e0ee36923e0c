package org.redress.notification.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.NoticeBook.Question;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notices")
class NoticeController {

    private final NoticeBook notices;
    private final NoticeItems items;

    NoticeController(NoticeBook notices, NoticeItems items) {
        this.notices = notices;
        this.items = items;
    }

    @GetMapping("/api/notices")
    @Operation(
            summary = "Notices, newest first: to whom, what became of them, and why",
            description = "Handlers and department heads see those to their own department.")
    Page<NoticeItem> list(
            Caller caller,
            Locale locale,
            @RequestParam(required = false) String complaintId,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        var paging = Paging.of(limit, cursor);
        var question = new Question(
                parsed("complaintId", complaintId, "wrong-format", UUID::fromString),
                caller.hasAny(Role.INTAKE, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE) ? null : ownDepartment(caller),
                parsed("status", status, "unknown-code", NoticeStatus::valueOf),
                parsed("channel", channel, "unknown-code", Channel::valueOf));
        var found = notices.track(question, NoticeItems.place(paging), paging.limit() + 1);
        return items.tracked(found, paging, locale);
    }

    private static Recipient ownDepartment(Caller caller) {
        return Recipient.department(caller.department() == null ? "" : caller.department());
    }

    private static <T> T parsed(String field, String text, String code, Function<String, T> parse) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw Problem.invalid(List.of(FieldError.of(field, code)));
        }
    }
}
