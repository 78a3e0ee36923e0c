package org.redress.routing.decision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When the cases were lost the events about complaints are consumed anew, from the first. What was decided on them then
 * stands, whatever rules and directory say by now, and is not published again: so this service's own topic is read first.
 */
@Component
class RecoverDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(RecoverDecisions.class);

    private final LostDecisions lost;
    private final DecisionLog log;
    private boolean done;

    RecoverDecisions(LostDecisions lost, DecisionLog log) {
        this.lost = lost;
        this.log = log;
    }

    /** To be called before anything is decided; an outage is the caller's to wait out. */
    synchronized void first() {
        if (done) {
            return;
        }
        if (lost.open()) {
            log.read(lost::remember);
            lost.close();
            LOG.info("There were no cases: what was decided on them before has been read from the topic");
        }
        done = true;
    }
}
