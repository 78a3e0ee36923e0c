package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Inquiry;
import org.redress.complaint.model.TextField;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How the lead establishes the facts, and the complainant helps. */
@RestController
final class InquiryCommands {

    private static final int DAY = "2026-03-02".length();

    private final Commands commands;
    private final Clock clock;
    private final ZoneId zone;

    InquiryCommands(Commands commands, Clock clock, @Value("${redress.zone:Asia/Shanghai}") ZoneId zone) {
        this.commands = commands;
        this.clock = clock;
        this.zone = zone;
    }

    record MeetingRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text,

            @Schema(maxLength = Texts.NOTE) String participants) {}

    record ExpertRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text,

            @Schema(maxLength = FilingParser.NAME) String expert) {}

    record InfoRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text,

            @Schema(description = "A day, or an instant with offset; in 30 days when left out")
            String answerBy) {}

    record InfoAnswer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.NARRATIVE)
            String text) {}

    @PostMapping(Commands.PATH + "record-meeting")
    @Operation(summary = "Record a meeting of both sides and what was settled; the complainant reads it")
    ResponseEntity<ComplaintView> recordMeeting(CommandCall call, @RequestBody MeetingRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.MEETING, "text", request.text(), Texts.REASON)
                .optionalText(TextField.PARTICIPANTS, "participants", request.participants(), Texts.NOTE)
                .checked();
        return commands.carryOut(
                Command.RECORD_MEETING, call, request, (complaint, on) -> Inquiry.recordMeeting(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "consult-expert")
    @Operation(summary = "Record what an expert was asked and said; not shown to the complainant")
    ResponseEntity<ComplaintView> consultExpert(CommandCall call, @RequestBody ExpertRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.OPINION, "text", request.text(), Texts.REASON)
                .optionalLine(TextField.EXPERT, "expert", request.expert(), FilingParser.NAME)
                .checked();
        return commands.carryOut(
                Command.CONSULT_EXPERT, call, request, (complaint, on) -> Inquiry.consultExpert(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "request-info")
    @Operation(summary = "Ask the complainant; the department's clock stands still until the answer")
    ResponseEntity<ComplaintView> requestInfo(CommandCall call, @RequestBody InfoRequest request) {
        var fields = new Fields();
        var answerBy = answerBy(request.answerBy(), fields);
        var texts = new Texts(fields)
                .text(TextField.QUESTION, "text", request.text(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.REQUEST_INFO,
                call,
                request,
                (complaint, on) -> Inquiry.requestInfo(complaint, answerBy, texts, on));
    }

    @PostMapping(Commands.PATH + "supply-info")
    @Operation(summary = "Answer what the department has asked")
    ResponseEntity<ComplaintView> supplyInfo(CommandCall call, @RequestBody InfoAnswer request) {
        var texts = new Texts(new Fields())
                .text(TextField.INFO, "text", request.text(), FilingParser.NARRATIVE)
                .checked();
        return commands.carryOut(
                Command.SUPPLY_INFO, call, request, (complaint, on) -> Inquiry.supplyInfo(complaint, texts, on));
    }

    /** A day ends in the legal zone. */
    private Instant answerBy(String sent, Fields fields) {
        if (Fields.isBlank(sent)) {
            return null;
        }
        try {
            var until = sent.length() == DAY
                    ? LocalDate.parse(sent).plusDays(1).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(sent).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (!until.isAfter(clock.instant())) {
                fields.wrong("answerBy", "in-the-past");
            }
            return until;
        } catch (DateTimeParseException noDay) {
            fields.wrong("answerBy", "wrong-format");
            return null;
        }
    }
}
