package org.redress.portal.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A complaint as far as this reader may see it; what is kept from the reader is null. */
public record ComplaintDetail(
        UUID id,
        String number,
        String trackingCode,
        String status,
        long version,
        List<String> allowedCommands,
        OffsetDateTime dueAt,
        OffsetDateTime promisedAt,
        Boolean dueAtProvisional,
        Boolean promisedAtProvisional,
        boolean overdue,
        String kind,
        String title,
        String narrative,
        String request,
        Complainant complainant,
        Agent agent,
        Respondent respondent,
        String category,
        String region,
        Money investmentAtRisk,
        Integer jobsAtRisk,
        boolean confidential,
        List<String> parallelProceedings,
        Instant filedAt,
        Instant receivedAt,
        String handlingClass,
        List<String> reviewReasons,
        String lead,
        List<String> coHandlers,
        boolean centreReviewCompulsory,
        NonAcceptance nonAcceptance,
        Supplement supplement,
        Integer returns,
        Return lastReturn,
        Result result) {

    public record Complainant(String name, String type, String country, String language, Contact contact) {}

    public record Contact(String name, String email, String phone) {}

    public record Agent(String name, String authority, Contact contact) {}

    public record Respondent(String name, String departmentCode) {}

    public record Money(BigDecimal amount, String currency) {}

    public record NonAcceptance(String ground, String reason, String suggestedAgency) {}

    /** {@code materials} and {@code suppliedAt} are null until the complainant has answered. */
    public record Supplement(
            Integer round,
            List<String> items,
            String note,
            Instant requestedAt,
            String materials,
            Instant suppliedAt) {}

    public record Return(
            String department, String reason, String legalBasis, String suggestedDepartment, Instant returnedAt) {}

    public record Result(
            String handlingWay, String outcome, String text, String signedBy, String department, Instant submittedAt) {}
}
