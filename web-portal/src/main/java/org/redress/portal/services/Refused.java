package org.redress.portal.services;

/** A service understood the request and said no. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.type() + " " + problem.status());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
