package org.redress.localstack.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An SMTP server on the loopback address that takes every mail and sends none on. A mail is acknowledged once it is a
 * file; {@code index.html} beside the files lists the newest.
 */
public final class MailCatcher implements AutoCloseable {

    private static final long START_MILLIS = 30_000;
    private static final int DEFAULT_PORT = 2525;

    private final GreenMail server;
    private final ScheduledExecutorService housekeeping;

    private MailCatcher(GreenMail server, MailFolder folder) {
        this.server = server;
        this.housekeeping = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        server.getUserManager().setMessageDeliveryHandler((mail, to) -> {
            folder.keep(mail.getMessage(), to.getEmail());
            return server.getUserManager().getUser("caught");
        });
        var unused = housekeeping.scheduleWithFixedDelay(
                () -> {
                    folder.tidy();
                    forgetCopies();
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    /** Returns once mails are taken; with port 0 on any free port. */
    public static MailCatcher start(Path folder, int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        var server = new GreenMail(setup);
        server.setUser("caught@localhost", "caught", "caught");
        var catcher = new MailCatcher(server, MailFolder.at(folder));
        server.start();
        return catcher;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** The server keeps mails in memory as well, for others who use it. */
    private void forgetCopies() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    @Override
    public void close() {
        server.stop();
        housekeeping.shutdownNow();
    }

    /** Arguments: folder, then port (else 2525). */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 0) {
            System.err.println("usage: local-mail FOLDER [PORT]");
            System.exit(2);
        }
        var port = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_PORT;
        try {
            var catcher = start(Path.of(args[0]), port);
            Runtime.getRuntime().addShutdownHook(new Thread(catcher::close, "stop-mail"));
            System.out.println("READY mail 127.0.0.1:" + catcher.port());
        } catch (RuntimeException e) {
            System.err.println("Mails cannot be caught on port " + port + " in " + args[0] + ": " + e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
