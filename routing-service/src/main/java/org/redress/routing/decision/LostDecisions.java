package org.redress.routing.decision;

import java.util.List;

/** Port: decisions that were published but whose cases are not there any more, until the cases are told again. */
public interface LostDecisions {

    /** True when there are no cases at all, and from then on until it is closed, also after a restart. */
    boolean open();

    /** To remember one twice does no harm. */
    void remember(List<PublishedDecision> decisions);

    void close();
}
