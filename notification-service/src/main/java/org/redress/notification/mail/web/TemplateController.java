package org.redress.notification.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.mail.Letters;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.mail.model.Letter;
import org.redress.notification.notice.NoticeTexts;
import org.redress.notification.notice.TemplateCheck;
import org.redress.notification.notice.TemplateCheck.Finding;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notices")
class TemplateController {

    private static final UUID EXAMPLE = UUID.fromString("00000000-0000-4000-8000-000000000000");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final NoticeTexts texts;
    private final Letters letters;
    private final TemplateCheck check;
    private final Clock clock;

    TemplateController(NoticeTexts texts, Letters letters, TemplateCheck check, Clock clock) {
        this.texts = texts;
        this.letters = letters;
        this.check = check;
        this.clock = clock;
    }

    /** @param html null for channels that show text only */
    record Preview(Milestone milestone, String language, Channel channel, String subject, String text, String html) {}

    @GetMapping("/api/notices/preview")
    @Operation(
            summary = "How a notice reads, with an example complaint",
            description = "channel is EMAIL (default) or IN_APP, language zh or en.")
    Preview preview(
            @RequestParam String milestone,
            @RequestParam String language,
            @RequestParam(defaultValue = "EMAIL") String channel) {
        var of = known("milestone", milestone, Milestone::valueOf);
        var over = known("channel", channel, Channel::valueOf);
        if (!LANGUAGES.contains(language)) {
            throw unknown("language");
        }
        var letter = letter(example(of, over), Locale.forLanguageTag(language));
        return new Preview(of, language, over, letter.subject(), letter.text(), letter.html());
    }

    private Letter letter(Notice notice, Locale language) {
        return switch (notice.channel()) {
            case EMAIL ->
                letters.write(
                        notice, new Addressee("reader@example.com", null, "A. Reader", language, true, "example"));
            case IN_APP -> new Letter(texts.title(notice, language), texts.text(notice, language), null);
            case WEBHOOK -> throw unknown("channel");
        };
    }

    private Notice example(Milestone milestone, Channel channel) {
        var now = clock.instant();
        return new Notice(
                EXAMPLE,
                "HANDLING",
                1,
                milestone,
                "3",
                Recipient.complainant(EXAMPLE),
                channel,
                now,
                now.plus(Duration.ofDays(7)),
                false,
                NoticeStatus.PENDING,
                null);
    }

    @GetMapping("/api/notices/templates")
    @Operation(
            summary = "What is wrong with the texts of notices; an empty list is good",
            description =
                    "missing-text, missing-variable (the other language says more), unknown-variable, unreadable.")
    Page<Finding> check() {
        return new Page<>(List.copyOf(check.findings()), null);
    }

    private static <T> T known(String field, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw unknown(field);
        }
    }

    private static Problem unknown(String field) {
        return Problem.invalid(List.of(FieldError.of(field, "unknown-code")));
    }
}
