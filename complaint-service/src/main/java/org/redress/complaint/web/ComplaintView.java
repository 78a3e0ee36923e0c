package org.redress.complaint.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.ReviewReason;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.StoredComplaint;
import org.redress.complaint.web.Chapters.ResultView;
import org.redress.complaint.web.Chapters.ReturnView;
import org.redress.complaint.web.Chapters.SupplementView;
import org.redress.complaint.web.LaterChapters.CallbackView;
import org.redress.complaint.web.LaterChapters.CardView;
import org.redress.complaint.web.LaterChapters.ConclusionView;
import org.redress.complaint.web.LaterChapters.ExtensionsView;
import org.redress.complaint.web.LaterChapters.InfoRequestView;
import org.redress.complaint.web.LaterChapters.RecusalView;
import org.redress.complaint.web.LaterChapters.RedoView;
import org.redress.complaint.web.LaterChapters.ReferralView;
import org.redress.complaint.web.LaterChapters.WithdrawalView;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.NonAcceptanceGround;

/** A complaint as one reader may see it; what is kept from this reader is null, contact data are masked. */
record ComplaintView(
        UUID id,
        String number,
        String trackingCode,
        Status status,
        long version,
        List<String> allowedCommands,
        OffsetDateTime dueAt,
        OffsetDateTime promisedAt,
        Boolean dueAtProvisional,
        Boolean promisedAtProvisional,
        boolean overdue,
        Kind kind,
        String title,
        String narrative,
        String request,
        ComplainantView complainant,
        AgentView agent,
        RespondentView respondent,
        String category,
        String region,
        Money investmentAtRisk,
        Integer jobsAtRisk,
        boolean confidential,
        List<String> parallelProceedings,
        String externalId,
        Instant filedAt,
        Instant receivedAt,
        HandlingClass handlingClass,
        List<ReviewReason> reviewReasons,
        String lead,
        List<String> coHandlers,
        boolean centreReviewCompulsory,
        NonAcceptanceView nonAcceptance,
        SupplementView supplement,
        Integer returns,
        ReturnView lastReturn,
        ResultView result,
        UUID parentId,
        InfoRequestView infoRequest,
        ExtensionsView extensions,
        RedoView redo,
        ConclusionView conclusion,
        CallbackView callback,
        int reopenings,
        WithdrawalView withdrawal,
        ReferralView referral,
        String policyProposal,
        List<CardView> cards,
        RecusalView recusal,
        Integer retaliationReports,
        Instant personalDataErasedAt) {

    record ComplainantView(String name, ComplainantType type, String country, String language, ContactView contact) {}

    record ContactView(String name, String email, String phone) {}

    record AgentView(String name, String authority, ContactView contact) {}

    record RespondentView(String name, String departmentCode) {}

    record NonAcceptanceView(NonAcceptanceGround ground, String reason, String suggestedAgency) {}

    static ComplaintView of(StoredComplaint stored, Viewer by, List<Command> allowed, Instant now) {
        var complaint = stored.complaint();
        var facts = complaint.facts();
        var labels = stored.labels();
        var assignment = complaint.assignment();
        var texts = Masking.visible(stored, by);
        var entries = new ReadableEntries(stored, by);
        var chapters = new Chapters(entries);
        var later = new LaterChapters(entries);
        return new ComplaintView(
                complaint.id(),
                labels.number(),
                texts.get(TextField.TRACKING_CODE),
                complaint.status(),
                stored.version(),
                allowed.stream().map(Command::wireName).toList(),
                stored.due().map(Due::dueAt).orElse(null),
                stored.promised().map(Due::dueAt).orElse(null),
                stored.due().map(Due::provisional).orElse(null),
                stored.promised().map(Due::provisional).orElse(null),
                stored.isOverdue(now),
                facts.kind(),
                texts.get(TextField.TITLE),
                texts.get(TextField.NARRATIVE),
                texts.get(TextField.REQUEST),
                complainant(stored, texts),
                agent(texts),
                respondent(stored, texts),
                facts.category(),
                facts.region(),
                facts.investmentAtRisk(),
                facts.jobsAtRisk(),
                labels.confidential(),
                proceedings(texts),
                labels.externalId(),
                complaint.filedAt(),
                facts.receivedAt(),
                facts.handlingClass(),
                complaint.reviewReasons(),
                assignment == null ? null : assignment.lead(),
                assignment == null ? List.of() : assignment.coHandlers(),
                assignment != null && assignment.centreReviewCompulsory(),
                nonAcceptance(complaint.ground(), texts),
                chapters.supplement(),
                chapters.returns(),
                chapters.lastReturn(),
                chapters.result(),
                complaint.parentId(),
                later.infoRequest(),
                later.extensions(),
                later.redo(),
                later.conclusion(),
                later.callback(),
                complaint.ending().reopenings(),
                later.withdrawal(),
                later.referral(),
                later.policyProposal(),
                later.cards(),
                later.recusal(),
                later.retaliationReports(),
                stored.erasedAt().orElse(null));
    }

    private static ComplainantView complainant(StoredComplaint stored, Map<TextField, String> texts) {
        var facts = stored.complaint().facts();
        return new ComplainantView(
                texts.get(TextField.COMPLAINANT_NAME),
                facts.complainantType(),
                facts.country(),
                facts.language(),
                contact(texts));
    }

    private static AgentView agent(Map<TextField, String> texts) {
        var name = texts.get(TextField.AGENT_NAME);
        return name == null ? null : new AgentView(name, texts.get(TextField.AGENT_AUTHORITY), agentContact(texts));
    }

    static ContactView contact(Map<TextField, String> texts) {
        return contact(texts, TextField.CONTACT_NAME, TextField.CONTACT_EMAIL, TextField.CONTACT_PHONE);
    }

    static ContactView agentContact(Map<TextField, String> texts) {
        return contact(
                texts, TextField.AGENT_CONTACT_NAME, TextField.AGENT_CONTACT_EMAIL, TextField.AGENT_CONTACT_PHONE);
    }

    private static ContactView contact(Map<TextField, String> texts, TextField name, TextField email, TextField phone) {
        return texts.containsKey(email) || texts.containsKey(phone)
                ? new ContactView(texts.get(name), texts.get(email), texts.get(phone))
                : null;
    }

    private static RespondentView respondent(StoredComplaint stored, Map<TextField, String> texts) {
        var name = texts.get(TextField.RESPONDENT_NAME);
        var department = stored.complaint().facts().respondentDepartment();
        return name == null && department == null ? null : new RespondentView(name, department);
    }

    private static List<String> proceedings(Map<TextField, String> texts) {
        var stated = texts.get(TextField.PARALLEL_PROCEEDINGS);
        return stated == null ? List.of() : List.of(stated.split("\n", -1));
    }

    private static NonAcceptanceView nonAcceptance(NonAcceptanceGround ground, Map<TextField, String> texts) {
        return ground == null
                ? null
                : new NonAcceptanceView(ground, texts.get(TextField.REASON), texts.get(TextField.SUGGESTED_AGENCY));
    }
}
