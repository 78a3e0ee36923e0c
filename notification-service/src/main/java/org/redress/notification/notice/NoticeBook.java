package org.redress.notification.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.notification.notice.NoticeStore.Tracked;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.notice.model.Recipient.Kind;

/** Keeps all notices. Recording one again changes nothing. */
public final class NoticeBook {

    private final NoticeStore store;
    private final Deputies deputies;
    private final List<Expansion> channels;

    NoticeBook(NoticeStore store, Deputies deputies, List<Expansion> channels) {
        this.store = store;
        this.deputies = deputies;
        this.channels = List.copyOf(channels);
    }

    /**
     * In-app notices, and with them what each is to be told as over other channels. Whoever has no inbox is told over
     * these alone. Deputies are told too: an account in its inbox, a department by mail.
     */
    public void record(List<Notice> notices) {
        var toDeputies = notices.stream()
                .filter(NoticeBook::isTold)
                .flatMap(this::toDeputies)
                .toList();
        var toDepartments =
                toDeputies.stream().filter(notice -> notice.recipient().kind() == Kind.DEPARTMENT);
        var toAccounts = toDeputies.stream().filter(notice -> notice.recipient().kind() == Kind.ACCOUNT);
        var dispatches = new LinkedHashMap<String, Dispatch>(); // a program is told once of what several people are
        Stream.concat(notices.stream().filter(NoticeBook::isTold), toDepartments)
                .flatMap(notice -> channels.stream().flatMap(channel -> channel.of(notice)))
                .forEach(dispatch -> dispatches.putIfAbsent(dispatch.notice().id(), dispatch));
        var inApp = notices.stream().filter(notice -> notice.recipient().hasInbox());
        store.insert(Stream.concat(inApp, toAccounts).toList(), List.copyOf(dispatches.values()));
    }

    /** What is told over other channels alone. */
    public void dispatch(List<Dispatch> dispatches) {
        store.insert(List.of(), dispatches);
    }

    private static boolean isTold(Notice notice) {
        return notice.status() == NoticeStatus.SENT;
    }

    private Stream<Notice> toDeputies(Notice notice) {
        return notice.recipient().kind() == Kind.DEPARTMENT
                ? deputies.of(notice.recipient(), notice.at()).stream().map(notice::to)
                : Stream.empty();
    }

    /** What was sent in-app to any of the recipients, newest first. */
    public List<Notice> inbox(Collection<Recipient> recipients, Optional<Place> after, int limit) {
        return store.inbox(recipients, after, limit);
    }

    /** Notices, newest first. */
    public List<Notice> list(Question question, Optional<Place> after, int limit) {
        return track(question, after, limit).stream().map(Tracked::notice).toList();
    }

    /** Notices and how far each has come, newest first. */
    public List<Tracked> track(Question question, Optional<Place> after, int limit) {
        return store.list(question, after, limit);
    }

    /** What is asked for; null for any. */
    public record Question(UUID complaintId, Recipient recipient, NoticeStatus status, Channel channel) {

        /** What all inboxes together hold about a complaint. */
        public static Question about(UUID complaintId) {
            return new Question(complaintId, null, null, Channel.IN_APP);
        }
    }

    /** A place in a list, of the last notice before it. */
    public record Place(Instant at, String id) {}
}
