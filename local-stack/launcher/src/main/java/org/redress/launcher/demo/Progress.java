package org.redress.launcher.demo;

import java.io.PrintWriter;

/** A bar that grows in place on a terminal; elsewhere a plain line at every tenth. */
final class Progress {

    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final Words words;
    private final boolean terminal;
    private final int total;
    private int done;

    Progress(PrintWriter out, Words words, boolean terminal, int total) {
        this.out = out;
        this.words = words;
        this.terminal = terminal;
        this.total = total;
    }

    synchronized void step() {
        done++;
        if (terminal) {
            var filled = done * WIDTH / total;
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + count());
            out.print(done == total ? System.lineSeparator() : "");
        } else if (done == total || done * 10L / total > (done - 1) * 10L / total) {
            out.println(count());
        }
        out.flush();
    }

    private String count() {
        return words.say("progress", done, total);
    }

    /** From JDK 22 on there is a console even when input or output is no terminal. */
    @SuppressWarnings("SystemConsoleNull") // asked further below for newer versions
    static boolean onTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return Runtime.version().feature() < 22;
        }
    }
}
