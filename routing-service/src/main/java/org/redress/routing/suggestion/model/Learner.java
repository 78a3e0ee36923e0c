package org.redress.routing.suggestion.model;

import java.util.List;

/** Port: learns to tell classes apart. */
public interface Learner {

    /**
     * @param classes of each text, from 0
     * @param classCount at least 2
     */
    LinearModel learn(List<SparseVector> texts, int[] classes, int classCount, int featureCount);
}
