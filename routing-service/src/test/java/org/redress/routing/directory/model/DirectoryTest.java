package org.redress.routing.directory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.routing.directory.model.DirectoryMother.department;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private final Directory directory = DirectoryMother.directory();

    @Test
    void anActiveDepartmentActsForItself() {
        assertThat(directory.acting("A")).contains("A");
    }

    @Test
    void aSuccessorIsFollowedToTheFirstActiveOne() {
        assertThat(directory.acting("Y")).contains("A");
    }

    @Test
    void noneActsForOneThatEndedOrIsUnknownOrIsNoDepartment() {
        assertThat(directory.acting("X")).isEmpty();
        assertThat(directory.acting("NOBODY")).isEmpty();
        assertThat(directory.acting("FEES")).isEmpty();
    }

    @Test
    void successorsThatNameEachOtherEndNowhere() {
        var circle = new Directory(List.of(department("P", "Q", false), department("Q", "P", false)));
        assertThat(circle.acting("P")).isEmpty();
    }

    @Test
    void codesAreUniqueOverAllLists() {
        var twice = List.of(department("A", null, true), department("A", null, true));
        assertThatThrownBy(() -> new Directory(twice)).hasMessageContaining("code A");
    }
}
