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
        Result result,
        UUID parentId,
        InfoRequest infoRequest,
        Extensions extensions,
        Redo redo,
        Conclusion conclusion,
        Callback callback,
        Withdrawal withdrawal,
        Referral referral,
        String policyProposal,
        List<Card> cards,
        Recusal recusal,
        Integer retaliationReports,
        Instant personalDataErasedAt) {

    /** Of what people wrote nothing is left. */
    public boolean isErased() {
        return personalDataErasedAt != null;
    }

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

    /** {@code answer} and {@code answeredAt} are null until the complainant has answered. */
    public record InfoRequest(String text, Instant answerBy, Instant askedAt, String answer, Instant answeredAt) {}

    /** {@code pending} is null when nothing is to be decided. */
    public record Extensions(Extension pending, String ground, String reason, List<Extension> granted) {}

    public record Extension(String stage, int workingDays) {}

    public record Redo(String reason, Instant returnedAt) {}

    public record Conclusion(
            String closingGround, String answer, String consent, Instant concludedAt, Instant notifiedAt) {}

    public record Callback(
            boolean contacted, Boolean solved, Integer satisfaction, String comment, Instant recordedAt) {}

    public record Withdrawal(String why, String reason, String ground, UUID mergedInto, Instant at) {}

    public record Referral(UUID complaintId, int level) {}

    public record Card(String card, String colour, String department, String state) {}

    public record Recusal(String reason, Instant askedAt) {}
}
