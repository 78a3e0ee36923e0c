package org.redress.complaint;

import java.time.Clock;
import org.redress.complaint.access.AccessLog;
import org.redress.complaint.access.RecordAccess;
import org.redress.complaint.attachment.ArchiveLimits;
import org.redress.complaint.attachment.AttachFile;
import org.redress.complaint.attachment.AttachmentStore;
import org.redress.complaint.attachment.ReadAttachments;
import org.redress.complaint.attachment.SweepUnclaimed;
import org.redress.complaint.audit.AttachedContent;
import org.redress.complaint.audit.AuditComplaint;
import org.redress.complaint.audit.EventReader;
import org.redress.complaint.audit.PublishedRecords;
import org.redress.complaint.callback.AnswerCallback;
import org.redress.complaint.callback.InvitationTokens;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.directory.DirectoryMirror;
import org.redress.complaint.filing.FileComplaint;
import org.redress.complaint.lifecycle.ApplyRouting;
import org.redress.complaint.lifecycle.ChangeComplaint;
import org.redress.complaint.lifecycle.CloseNotified;
import org.redress.complaint.lifecycle.IssueEscalationCard;
import org.redress.complaint.lifecycle.NoteDeadline;
import org.redress.complaint.lifecycle.Permissions;
import org.redress.complaint.lifecycle.ReferComplaint;
import org.redress.complaint.reading.FindSimilar;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.complaint.reading.Resembling;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Deadlines;
import org.redress.complaint.retention.AttachedFiles;
import org.redress.complaint.retention.EraseExpired;
import org.redress.complaint.retention.Erasures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases their ports. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    Permissions permissions(Settings settings, Clock clock) {
        return new Permissions(settings.toRules(), clock);
    }

    @Bean
    FileComplaint fileComplaint(Complaints complaints, Settings settings, Clock clock) {
        return new FileComplaint(complaints, settings.intake().toPolicy(), clock);
    }

    @Bean
    ChangeComplaint changeComplaint(Complaints complaints, Permissions permissions) {
        return new ChangeComplaint(complaints, permissions);
    }

    @Bean
    ApplyRouting applyRouting(Complaints complaints, Permissions permissions) {
        return new ApplyRouting(complaints, permissions);
    }

    @Bean
    ReferComplaint referComplaint(Complaints complaints, ChangeComplaint changes) {
        return new ReferComplaint(complaints, changes);
    }

    @Bean
    IssueEscalationCard issueEscalationCard(Complaints complaints, Permissions permissions) {
        return new IssueEscalationCard(complaints, permissions);
    }

    @Bean
    CloseNotified closeNotified(Complaints complaints, Permissions permissions, Settings settings, Clock clock) {
        return new CloseNotified(complaints, permissions, settings.toRules(), clock);
    }

    @Bean
    AnswerCallback answerCallback(
            Complaints complaints,
            ChangeComplaint changes,
            Permissions permissions,
            InvitationTokens tokens,
            Settings settings,
            Clock clock) {
        return new AnswerCallback(
                complaints,
                changes,
                permissions,
                tokens,
                settings.toRules(),
                settings.ending().callbackLinkValid(),
                clock);
    }

    @Bean
    NoteDeadline noteDeadline(Deadlines deadlines) {
        return new NoteDeadline(deadlines);
    }

    @Bean
    ReadComplaint readComplaint(Complaints complaints) {
        return new ReadComplaint(complaints);
    }

    @Bean
    ArchiveLimits archiveLimits(Settings settings) {
        return settings.attachments().archive().toLimits();
    }

    @Bean
    AttachFile attachFile(ChangeComplaint changes, AttachmentStore store) {
        return new AttachFile(changes, store);
    }

    @Bean
    ReadAttachments readAttachments(AttachmentStore store) {
        return new ReadAttachments(store);
    }

    @Bean
    SweepUnclaimed sweepUnclaimed(AttachmentStore store, Complaints complaints) {
        return new SweepUnclaimed(store, complaints);
    }

    @Bean
    RecordAccess recordAccess(AccessLog log, Clock clock) {
        return new RecordAccess(log, clock);
    }

    @Bean
    EraseExpired eraseExpired(
            Complaints complaints, Erasures erasures, AttachedFiles files, Settings settings, Clock clock) {
        return new EraseExpired(
                complaints, erasures, files, settings.retention().years(), clock);
    }

    @Bean
    FindSimilar findSimilar(Resembling complaints, Settings settings) {
        return new FindSimilar(complaints, settings.search().similarFrom());
    }

    @Bean
    AuditComplaint auditComplaint(EventReader events, PublishedRecords records, AttachedContent attached) {
        return new AuditComplaint(events, records, attached);
    }

    @Bean
    DirectoryCopy directoryCopy(DirectoryMirror mirror) {
        return new DirectoryCopy(mirror);
    }
}
