package org.redress.routing.suggestion.liblinear;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import org.redress.routing.suggestion.model.Learner;
import org.redress.routing.suggestion.model.LinearModel;
import org.redress.routing.suggestion.model.SparseVector;
import org.springframework.stereotype.Component;

/** Logistic regression, one class against the others. */
@Component
public final class LiblinearLearner implements Learner {

    /** How little is trusted that weights should be small; found by cross-validation over 1 to 300. */
    private static final double COST = 100;

    private static final double TOLERANCE = 0.01;

    static {
        Linear.disableDebugOutput();
    }

    @Override
    public LinearModel learn(List<SparseVector> texts, int[] classes, int classCount, int featureCount) {
        var problem = new Problem();
        problem.l = texts.size();
        problem.n = featureCount + 1;
        problem.bias = 1;
        problem.x = texts.stream().map(text -> nodes(text, featureCount)).toArray(Feature[][]::new);
        problem.y = Arrays.stream(classes).asDoubleStream().toArray();
        var learnt = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
        return model(learnt, classCount, featureCount);
    }

    /** Features count from 1 there; the last one is the bias. */
    private static Feature[] nodes(SparseVector text, int featureCount) {
        var nodes = new Feature[text.size() + 1];
        for (var i = 0; i < text.size(); i++) {
            nodes[i] = new FeatureNode(text.feature(i) + 1, text.weight(i));
        }
        nodes[nodes.length - 1] = new FeatureNode(featureCount + 1, 1);
        return nodes;
    }

    private static LinearModel model(Model learnt, int classCount, int featureCount) {
        var weights = new float[classCount][featureCount];
        var bias = new float[classCount];
        var labels = learnt.getLabels();
        for (var column = 0; column < labels.length; column++) {
            var ofClass = labels[column];
            for (var feature = 0; feature < featureCount; feature++) {
                weights[ofClass][feature] = (float) learnt.getDecfunCoef(feature + 1, column);
            }
            bias[ofClass] = (float) learnt.getDecfunBias(column);
        }
        return new LinearModel(weights, bias);
    }
}
