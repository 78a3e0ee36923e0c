package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.complaint.directory.Directory;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Facts;
import org.redress.complaint.model.Reclassification;
import org.redress.complaint.model.TextField;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How the centre corrects what a complaint was filed under. */
@RestController
final class ClassificationCommands {

    private final Commands commands;
    private final DirectoryCopy directory;

    ClassificationCommands(Commands commands, DirectoryCopy directory) {
        this.commands = commands;
        this.directory = directory;
    }

    @Schema(description = "Only what is to be corrected; what is left out stays as it is")
    record ReclassifyRequest(
            Kind kind,
            String category,
            String region,
            HandlingClass handlingClass,
            FilingRequest.Respondent respondent,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    @PostMapping(Commands.PATH + "reclassify")
    @Operation(summary = "Correct kind, category, region, handling class or respondent; routed anew while accepted")
    ResponseEntity<ComplaintView> reclassify(CommandCall call, @RequestBody ReclassifyRequest request) {
        var fields = new Fields();
        var known = directory.current();
        var category = known(
                fields,
                "category",
                request.category(),
                code -> known.activeCategory(code).isPresent());
        var region = known(fields, "region", request.region(), known::hasActiveRegion);
        var respondent = respondent(request.respondent(), known, fields);
        var texts = new Texts(fields)
                .text(TextField.CORRECTION, "reason", request.reason(), Texts.REASON)
                .optionalLine(TextField.RESPONDENT_NAME, "respondent.name", name(request), FilingParser.NAME)
                .checked();
        var correction = new Correction(request.kind(), category, region, request.handlingClass(), respondent);
        return commands.carryOut(
                Command.RECLASSIFY,
                call,
                request,
                (complaint, on) -> Reclassification.reclassify(
                        complaint, correction.of(complaint.facts(), known), name(request) != null, texts, on));
    }

    private record Correction(
            Kind kind, String category, String region, HandlingClass handlingClass, Optional<String> respondent) {

        /** A new category brings its own handling class; a suggestion has no respondent. */
        Facts of(Facts facts, Directory known) {
            var to = or(kind, facts.kind());
            var ofCategory = category == null
                    ? facts.handlingClass()
                    : known.activeCategory(category).orElseThrow().handlingClass();
            var against = respondent == null ? facts.respondentDepartment() : respondent.orElse(null);
            return new Facts(
                    to,
                    or(category, facts.category()),
                    or(region, facts.region()),
                    to == Kind.SUGGESTION ? null : against,
                    facts.complainantType(),
                    facts.country(),
                    facts.language(),
                    facts.investmentAtRisk(),
                    facts.jobsAtRisk(),
                    facts.receivedAt(),
                    or(handlingClass, ofCategory));
        }

        private static <T> T or(T corrected, T present) {
            return corrected == null ? present : corrected;
        }
    }

    private static String known(Fields fields, String field, String code, Predicate<String> known) {
        return Fields.isBlank(code) ? null : fields.code(field, code, known);
    }

    /** Null when it is not corrected; empty when the new one is no department of the directory. */
    private static Optional<String> respondent(FilingRequest.Respondent sent, Directory known, Fields fields) {
        if (sent == null) {
            return null;
        }
        if (Fields.isBlank(sent.departmentCode())) {
            var name = fields.line("respondent.name", sent.name(), FilingParser.NAME);
            return name == null ? Optional.empty() : known.departmentNamed(name);
        }
        var department = known.answeringFor(sent.departmentCode());
        if (department.isEmpty()) {
            fields.wrong("respondent.departmentCode", "unknown-code");
        }
        return department;
    }

    private static String name(ReclassifyRequest request) {
        return request.respondent() == null
                        || Fields.isBlank(request.respondent().name())
                ? null
                : request.respondent().name();
    }
}
