package org.redress.launcher.stack;

import java.util.List;
import java.util.Locale;

/** One process of the stack. {@code jar} is relative to the repository; {@code needs} must be ready before it starts. */
record Part(String name, int usualPort, String jar, Protocol speaks, int heapMegabytes, List<String> needs) {

    /** What a part answers, and so how one sees that it is ready. */
    enum Protocol {
        KAFKA,
        MONGODB,
        SMTP,
        HTTP
    }

    /** {@code complaint-service} is configured by {@code REDRESS_COMPLAINT_SERVICE_PORT}. */
    String portVariable() {
        return "REDRESS_" + variableName() + "_PORT";
    }

    String secretVariable() {
        return "REDRESS_CLIENT_SECRET_" + variableName();
    }

    boolean isSpringBoot() {
        return speaks == Protocol.HTTP;
    }

    private String variableName() {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
