package org.redress.complaint.printing;

import java.util.Locale;

/** Port: puts what is to be said on paper, as a PDF document with every font in it. */
public interface Printer {

    byte[] print(Letter letter, Locale language);

    byte[] print(CaseSummary summary, Locale language);
}
