package org.redress.notification.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.notification.notice.NoticeBook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notices")
class InboxController {

    private final NoticeBook notices;
    private final NoticeItems items;

    InboxController(NoticeBook notices, NoticeItems items) {
        this.notices = notices;
        this.items = items;
    }

    @GetMapping("/api/inbox")
    @Operation(
            summary = "Own in-app notices, newest first",
            description = "Those to the own account, to the own department and to the own roles.")
    Page<NoticeItem> inbox(
            Caller caller,
            Locale locale,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        var paging = Paging.of(limit, cursor);
        var found = notices.inbox(Addresses.of(caller), NoticeItems.place(paging), paging.limit() + 1);
        return items.page(found, paging, locale);
    }
}
