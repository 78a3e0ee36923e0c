package org.redress.notification.mail;

import java.util.Optional;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.mail.model.Letter;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;

/** Port: writes the mails of one milestone otherwise than {@link Letters} does. */
public interface LetterWriter {

    Milestone milestone();

    /** Empty when there is nothing to write by now. */
    Optional<Letter> write(Notice notice, Addressee to);
}
