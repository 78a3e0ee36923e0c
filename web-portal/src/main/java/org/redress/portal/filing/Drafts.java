package org.redress.portal.filing;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The draft of a session. What comes late from a page that was filed or thrown away does not bring it back. */
@Component
class Drafts {

    private static final String ATTRIBUTE = "draft";

    Draft of(HttpSession session) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var draft = (Draft) session.getAttribute(ATTRIBUTE);
            return draft == null ? fresh(session) : draft;
        }
    }

    /** The draft that a page with this key shows; one that is not kept when the session's is another by now. */
    Draft of(HttpSession session, UUID key) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var draft = (Draft) session.getAttribute(ATTRIBUTE);
            return draft != null && draft.key().equals(key) ? draft : new Draft(key);
        }
    }

    boolean keeps(HttpSession session, Draft draft) {
        return session.getAttribute(ATTRIBUTE) == draft;
    }

    /** A new one instead of whatever there is. */
    Draft fresh(HttpSession session) {
        var draft = new Draft(UUID.randomUUID());
        session.setAttribute(ATTRIBUTE, draft);
        return draft;
    }

    void close(HttpSession session, UUID key) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var draft = (Draft) session.getAttribute(ATTRIBUTE);
            if (draft != null && draft.key().equals(key)) {
                session.removeAttribute(ATTRIBUTE);
            }
        }
    }
}
