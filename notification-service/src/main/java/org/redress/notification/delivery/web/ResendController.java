package org.redress.notification.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.redress.notification.delivery.ResendNotice;
import org.redress.notification.notice.model.NoticeStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notices")
class ResendController {

    private final ResendNotice notices;

    ResendController(ResendNotice notices) {
        this.notices = notices;
    }

    record Resent(String id, NoticeStatus status) {}

    @PostMapping("/api/notices/{id}/resend")
    @Operation(
            summary = "Try a notice again that failed",
            description =
                    "With the same id, so that a reader that has it after all sees it once. 409 unless it failed.")
    Resent resend(@PathVariable String id) {
        var notice = notices.resend(id).notice();
        return new Resent(notice.id(), notice.status());
    }
}
