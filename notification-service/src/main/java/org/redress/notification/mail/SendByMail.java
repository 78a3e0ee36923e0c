package org.redress.notification.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.notification.delivery.Outcome;
import org.redress.notification.delivery.Outcome.Retry;
import org.redress.notification.delivery.Outcome.Skipped;
import org.redress.notification.delivery.Sender;
import org.redress.notification.mail.Post.Envelope;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient.Kind;
import org.springframework.stereotype.Component;

/** Sends notices by e-mail. */
@Component
class SendByMail implements Sender {

    private final Addressees addressees;
    private final Letters letters;
    private final Map<Milestone, LetterWriter> writers;
    private final Wishes wishes;
    private final Post post;

    SendByMail(Addressees addressees, Letters letters, List<LetterWriter> writers, Wishes wishes, Post post) {
        this.addressees = addressees;
        this.letters = letters;
        this.writers = writers.stream().collect(Collectors.toMap(LetterWriter::milestone, writer -> writer));
        this.wishes = wishes;
        this.post = post;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    /** One after the other in each lane, so that a reader gets them in order. */
    @Override
    public int parallel() {
        return 1;
    }

    @Override
    public Outcome send(Notice notice) {
        var reader = notice.recipient();
        if (reader.kind() == Kind.ACCOUNT && !wishes.isWanted(reader.id(), notice.milestone())) {
            return new Skipped("not-wanted");
        }
        try {
            return addressees
                    .of(notice)
                    .map(to -> post(notice, inOwnLanguage(notice, to)))
                    .orElseGet(() -> new Skipped("no-address"));
        } catch (Contacts.Away away) {
            return new Retry(away.getMessage());
        }
    }

    private Addressee inOwnLanguage(Notice notice, Addressee to) {
        return notice.recipient().kind() == Kind.ACCOUNT
                ? wishes.language(notice.recipient().id()).map(to::in).orElse(to)
                : to;
    }

    private Outcome post(Notice notice, Addressee to) {
        var writer = writers.get(notice.milestone());
        var letter = writer == null ? Optional.of(letters.write(notice, to)) : writer.write(notice, to);
        return letter.map(written -> post.send(new Envelope(notice.id(), notice.complaintId(), to), written))
                .orElseGet(() -> new Skipped("nothing-due"));
    }
}
