package org.redress.notification.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.notice.BusinessTime;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.NoticeBook.Question;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.notice.web.NoticeItem;
import org.redress.notification.notice.web.NoticeItems;
import org.redress.notification.webhook.ManageWebhooks;
import org.redress.notification.webhook.ReplayNotices;
import org.redress.notification.webhook.model.Endpoint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an endpoint was told, how that went, and telling it again. */
@RestController
@Tag(name = "Webhooks")
class WebhookDeliveryController {

    private static final String ONE = WebhookController.PATH + "/{id}";

    private final ManageWebhooks webhooks;
    private final ReplayNotices replays;
    private final NoticeBook notices;
    private final NoticeItems items;
    private final BusinessTime time;

    WebhookDeliveryController(
            ManageWebhooks webhooks, ReplayNotices replays, NoticeBook notices, NoticeItems items, BusinessTime time) {
        this.webhooks = webhooks;
        this.replays = replays;
        this.notices = notices;
        this.items = items;
        this.time = time;
    }

    /** {@code status} of the HTTP answer is null when there was none. */
    record TestResult(
            boolean delivered,
            Integer status,

            @Schema(description = "Null when it was delivered")
            String reason) {}

    record Replay(
            @Schema(description = "How many notices are on their way")
            int notices) {}

    @PostMapping(ONE + "/test")
    @Operation(
            summary = "Calls the endpoint at once, with a message of type redress.webhook.ping.v1 that tells nothing")
    TestResult test(@PathVariable UUID id) {
        var answer = webhooks.test(id).orElseThrow(Problem::notFound);
        return new TestResult(answer.isDelivered(), answer.status() == 0 ? null : answer.status(), answer.failure());
    }

    @GetMapping(ONE + "/deliveries")
    @Operation(
            summary = "What the endpoint was told, newest first, and what became of it",
            description = "The id is the webhook-id.")
    Page<NoticeItem> deliveries(
            @PathVariable UUID id,
            Locale locale,
            @RequestParam(required = false) NoticeStatus status,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        var paging = Paging.of(limit, cursor);
        var question = new Question(null, Recipient.webhook(find(id).id()), status, Channel.WEBHOOK);
        var found = notices.track(question, NoticeItems.place(paging), paging.limit() + 1);
        return items.tracked(found, paging, locale);
    }

    @PostMapping(ONE + "/replay")
    @Operation(
            summary = "Sends again, under the same webhook-id, what the endpoint was to be told from a moment on",
            description = "Also what it missed while it was disabled, or before there was the endpoint.")
    Replay replay(
            @PathVariable UUID id,
            @Parameter(description = "An instant with its offset, not in the future") @RequestParam(required = false)
                    String since) {
        var endpoint = find(id);
        if (!endpoint.isActive()) {
            throw Problem.of(HttpStatus.CONFLICT, "webhook-disabled");
        }
        return new Replay(replays.replay(endpoint, time.wall(parsed(since))));
    }

    private Instant parsed(String since) {
        if (since == null) {
            throw wrong("required");
        }
        try {
            var from = OffsetDateTime.parse(since).toInstant();
            if (time.wall(from).isAfter(Instant.now())) {
                throw wrong("future-moment");
            }
            return from;
        } catch (DateTimeException | ArithmeticException noInstant) {
            throw wrong("wrong-format");
        }
    }

    private static Problem wrong(String code) {
        return Problem.invalid(List.of(FieldError.of("since", code)));
    }

    private Endpoint find(UUID id) {
        return webhooks.find(id).orElseThrow(Problem::notFound);
    }
}
