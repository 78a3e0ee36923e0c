package org.redress.portal.live;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class LiveController {

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    /** Events {@code work}: one sentence each; {@code reload}: more than can be told; {@code end}: do not come back. */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestHeader(name = "Last-Event-ID", required = false) String last,
            HttpSession session,
            HttpServletResponse response,
            Locale language) {
        response.setHeader("X-Accel-Buffering", "no"); // proxies are not to wait for more
        var after = last != null && ID.matcher(last).matches() ? last : null;
        return streams.open(session.getId(), after, language);
    }
}
