package org.redress.routing.decision;

import java.util.List;
import org.redress.routing.directory.Directories;
import org.redress.routing.suggestion.Labels;
import org.redress.routing.suggestion.model.Label;
import org.springframework.stereotype.Component;

/** Departments that signed for a complaint and did not give it back have confirmed that it belongs to them. */
@Component
class ConfirmedAssignments implements Labels {

    private final RoutingCases cases;
    private final Directories directories;

    ConfirmedAssignments(RoutingCases cases, Directories directories) {
        this.cases = cases;
        this.directories = directories;
    }

    @Override
    public List<Label> newest(int most) {
        var directory = directories.current();
        return cases.confirmed(most).stream()
                .flatMap(
                        label -> directory
                                .acting(label.department())
                                .map(acting -> new Label(label.complaintId(), acting, label.at()))
                                .stream())
                .toList();
    }
}
