package org.redress.routing.suggestion;

import java.util.Optional;
import org.redress.routing.suggestion.model.SuggestionModel;

/** Port: what was learnt, in its versions. */
public interface SuggestionModels {

    /** 0 when there is none. */
    int newestVersion();

    Optional<SuggestionModel> newest();

    /** False when another instance has stored a model of that version meanwhile. */
    boolean add(SuggestionModel model);
}
