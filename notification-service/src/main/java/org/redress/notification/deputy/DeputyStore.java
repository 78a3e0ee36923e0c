package org.redress.notification.deputy;

import java.time.LocalDate;
import java.util.List;

/** Port: the deputies that were named. */
public interface DeputyStore {

    /** All whose days are not over, by the day they begin. */
    List<Deputy> notOverOn(LocalDate today);

    void add(Deputy deputy);

    boolean remove(String id);
}
