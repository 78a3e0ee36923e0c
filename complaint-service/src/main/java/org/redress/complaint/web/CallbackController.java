package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.redress.complaint.callback.AnswerCallback;
import org.redress.complaint.callback.LinkOver;
import org.redress.complaint.model.Ending;
import org.redress.complaint.model.Status;
import org.redress.complaint.record.StoredComplaint;
import org.redress.edge.Languages;
import org.redress.edge.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The call-back as a complainant answers it by the link in the notice; nothing personal. */
@RestController
final class CallbackController {

    private final AnswerCallback callbacks;
    private final MessageSource messages;

    CallbackController(AnswerCallback callbacks, MessageSource messages) {
        this.callbacks = callbacks;
        this.messages = messages;
    }

    record SurveyAnswer(
            @Schema(
                    description = "Whether the department has been in touch",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean contacted,

            @Schema(description = "Whether the matter is solved", requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean solved,

            @Schema(
                    description = "From 1, very dissatisfied, to 5, very satisfied",
                    minimum = "1",
                    maximum = "5",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Integer satisfied) {}

    @Schema(
            description = "reopenUntil: by when the complainant may sign in and ask to have it handled again; null"
                    + " when that is not possible")
    record SurveyView(
            String number, Status status, String statusText, boolean answered, Boolean solved, Instant reopenUntil) {}

    @GetMapping("/public/callbacks/{token}")
    @Operation(
            summary = "What a call-back asks about, by its link, without signing in",
            description = "404: no such link. 410: the link was right, but the time to answer is over or the complaint"
                    + " is being handled again.")
    SurveyView ask(@PathVariable String token, Locale locale) {
        return view(answered(() -> callbacks.find(token)), locale);
    }

    @PostMapping("/public/callbacks/{token}")
    @Operation(
            summary = "Answer a call-back by its link, without signing in",
            description = "Counts once: the same answer again changes nothing, another one is refused with 409.")
    SurveyView answer(@PathVariable String token, @RequestBody SurveyAnswer request, Locale locale) {
        var fields = new Fields();
        fields.present("contacted", request.contacted());
        fields.present("solved", request.solved());
        var satisfied = fields.present("satisfied", request.satisfied());
        ConclusionCommands.checkSatisfaction("satisfied", satisfied, fields);
        fields.throwIfWrong();
        var answer = new Ending.Callback(request.contacted(), request.solved(), satisfied);
        return view(answered(() -> callbacks.answer(token, answer)), locale);
    }

    private static StoredComplaint answered(Supplier<StoredComplaint> work) {
        try {
            return Answers.to(work);
        } catch (LinkOver over) {
            throw Problem.of(HttpStatus.GONE, "callback-over");
        }
    }

    private SurveyView view(StoredComplaint stored, Locale locale) {
        var complaint = stored.complaint();
        var answered = AnswerCallback.isAnswered(complaint);
        return new SurveyView(
                stored.labels().number(),
                complaint.status(),
                messages.getMessage("status." + complaint.status(), null, Languages.supported(locale)),
                answered,
                answered ? complaint.ending().callback().solved() : null,
                callbacks.reopenableUntil(stored).orElse(null));
    }
}
