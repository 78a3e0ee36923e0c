package org.redress.complaint.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.edge.Problem;

class FilingLimitsTest {

    @Test
    void anInvestorMayFileSoManyTimesAnHourAndTheCentreAsOftenAsItLikes() {
        var limits = new FilingLimits(new FilingLimits.Settings(2, 9));
        var investor = new Caller("i", Set.of(Role.INVESTOR), null);
        var officer = new Caller("o", Set.of(Role.INTAKE, Role.INVESTOR), null);
        for (var i = 0; i < 2; i++) {
            limits.countFiling(investor);
        }
        assertThatThrownBy(() -> limits.countFiling(investor))
                .isInstanceOf(Problem.class)
                .hasMessage("too-many-requests");
        limits.countCheck(investor);
        for (var i = 0; i < 5; i++) {
            limits.countFiling(officer);
        }
        limits.countFiling(new Caller("j", Set.of(Role.INVESTOR), null));
    }
}
