package org.redress.routing.suggestion;

import java.util.List;
import org.redress.routing.suggestion.model.Label;

/** Port: which complaints turned out to belong where. */
public interface Labels {

    /** Newest first; departments that others have taken over from count as these. */
    List<Label> newest(int most);
}
