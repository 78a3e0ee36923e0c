package org.redress.localstack.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The newest mails on one page that any browser opens from the folder, without a server. */
final class MailIndex {

    private static final int SHOWN = 100;
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Caught mails 已截获邮件</title>
        <style>body{font-family:sans-serif;margin:2em;max-width:60em}summary{cursor:pointer;padding:.4em 0}
        iframe{width:100%%;height:28em;border:1px solid #999}</style></head>
        <body><h1>Caught mails 已截获邮件</h1>
        <p>The newest %d; each also as a file beside this page. 最近 %d 封；每封邮件另存为同目录下的文件。</p>
        %s</body></html>
        """;
    private static final String ENTRY = """
        <details><summary>%s → %s: <b>%s</b></summary><iframe sandbox srcdoc="%s" title="%s"></iframe></details>
        """;

    /** Nothing of it is used to read a mail, and making one searches all jars. */
    private static final Session NONE = Session.getInstance(new Properties());

    private final Path folder;
    private Map<Path, String> entries = Map.of();

    MailIndex(Path folder) {
        this.folder = folder;
    }

    void write(List<Path> newestFirst) throws IOException {
        var shown = newestFirst.subList(0, Math.min(SHOWN, newestFirst.size()));
        var written = new LinkedHashMap<Path, String>();
        for (var mail : shown) {
            var known = entries.get(mail);
            written.put(mail, known == null ? entry(mail) : known);
        }
        entries = written;
        var draft = folder.resolve("index.html.part");
        Files.writeString(draft, PAGE.formatted(shown.size(), shown.size(), String.join("", written.values())));
        Files.move(draft, folder.resolve("index.html"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String entry(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(NONE, in);
            var subject = escaped(mail.getSubject());
            return ENTRY.formatted(
                    escaped(String.valueOf(mail.getSentDate())),
                    escaped(mail.getHeader(Message.RecipientType.TO.toString(), ", ")),
                    subject,
                    escaped(shown(mail)),
                    subject);
        } catch (MessagingException unreadable) {
            return "<p>" + escaped(file.getFileName().toString()) + "</p>";
        }
    }

    /** The last alternative is the one that says most. */
    private static String shown(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (content instanceof Multipart parts && parts.getCount() > 0) {
            return shown(parts.getBodyPart(parts.getCount() - 1));
        }
        return part.isMimeType("text/html") ? content.toString() : "<pre>" + escaped(content.toString()) + "</pre>";
    }

    private static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
