package org.redress.localstack.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Caught mails as files: one for each recipient, named for when it came and for whom. Old ones are let go. */
final class MailFolder {

    private static final int KEPT = 5_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final MailIndex index;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean changed = new AtomicBoolean(true);

    private MailFolder(Path folder) {
        this.folder = folder;
        this.index = new MailIndex(folder);
    }

    static MailFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MailFolder(folder);
    }

    /** Whole or not at all. */
    void keep(MimeMessage mail, String recipient) throws MessagingException {
        var name = TIME.format(Instant.now()) + "-" + "%06d".formatted(number.incrementAndGet()) + "-"
                + recipient.replaceAll("[^A-Za-z0-9@._-]", "_") + ".eml";
        try {
            var draft = folder.resolve(name + ".part");
            try (var out = Files.newOutputStream(draft)) {
                mail.writeTo(out);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            changed.set(true);
        } catch (IOException e) {
            throw new MessagingException("not kept", e);
        }
    }

    /** Lists the newest anew if there are new ones. */
    void tidy() {
        if (changed.getAndSet(false)) {
            try {
                var mails = newestFirst();
                for (var old : mails.subList(Math.min(KEPT, mails.size()), mails.size())) {
                    Files.delete(old);
                }
                index.write(mails);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
