package org.redress.notification.deadline;

import java.util.Optional;
import java.util.function.Consumer;
import org.redress.notification.deadline.model.OpenClock;

/** Port: every clock that is open, read from complaints that have one and from no others. */
public interface OpenWork {

    /** @param department the department whose clocks alone are wanted */
    void forEach(Optional<String> department, Consumer<OpenClock> action);
}
