package org.redress.routing.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.contracts.HandlingClass;
import org.redress.routing.language.Words;

/** What a changed entry must not do to the directory it is part of: A to E, X ended, Y follows Z follows A. */
class DirectoryCheckTest {

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of("an active one", department("A", null, null, true), List.of()),
                Arguments.of("under another", department("A", "B", null, true), List.of()),
                Arguments.of("closed in favour of another", department("A", null, "B", false), List.of()),
                Arguments.of(
                        "closed in favour of one that was succeeded", department("B", null, "Y", false), List.of()),
                Arguments.of(
                        "closed in favour of nobody",
                        department("A", null, null, false),
                        List.of(new Flaw("successor", "required"))),
                Arguments.of(
                        "closed in favour of one nobody knows",
                        department("A", null, "Q", false),
                        List.of(new Flaw("successor", "unknown-code"))),
                Arguments.of(
                        "closed in favour of a category",
                        department("A", null, "FEES", false),
                        List.of(new Flaw("successor", "unknown-code"))),
                Arguments.of(
                        "closed in favour of one that ended for good",
                        department("A", null, "X", false),
                        List.of(new Flaw("successor", "not-active"))),
                Arguments.of(
                        "closed in favour of itself",
                        department("A", null, "A", false),
                        List.of(new Flaw("successor", "in-a-circle"))),
                Arguments.of(
                        "closed in favour of one that it follows itself",
                        department("A", null, "Y", false),
                        List.of(new Flaw("successor", "in-a-circle"))),
                Arguments.of(
                        "active with a successor",
                        department("A", null, "B", true),
                        List.of(new Flaw("successor", "not-allowed"))),
                Arguments.of(
                        "its own parent", department("A", "A", null, true), List.of(new Flaw("parent", "in-a-circle"))),
                Arguments.of(
                        "under an unknown one",
                        department("A", "Q", null, true),
                        List.of(new Flaw("parent", "unknown-code"))),
                Arguments.of(
                        "under one that ended",
                        department("A", "X", null, true),
                        List.of(new Flaw("parent", "not-active"))),
                Arguments.of(
                        "with the name of another",
                        named("A", "  b BUREAU "),
                        List.of(new Flaw("aliases", "name-taken"))),
                Arguments.of("with the name of one that ended", named("A", "X Bureau"), List.of()),
                Arguments.of(
                        "that closes before it opens",
                        open("A", LocalTime.of(17, 0), LocalTime.of(9, 0)),
                        List.of(new Flaw("closes", "not-after-opening"))),
                Arguments.of(
                        "that opens and never closes",
                        open("A", LocalTime.of(9, 0), null),
                        List.of(new Flaw("closes", "not-after-opening"))),
                Arguments.of("a category under another", category("GIFTS", "FEES"), List.of()),
                Arguments.of(
                        "a category under a department",
                        category("GIFTS", "A"),
                        List.of(new Flaw("parent", "unknown-code"))),
                Arguments.of(
                        "a category under itself",
                        category("GIFTS", "GIFTS"),
                        List.of(new Flaw("parent", "in-a-circle"))),
                Arguments.of("a region", new Region("LANSHAN", new Words("兰山区", "Lanshan"), false, 2), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void anEntryFitsOrSaysWhatIsWrong(String what, Entry entry, List<Flaw> flaws) {
        var directory = DirectoryMother.directory().with(entry);
        assertThat(new DirectoryCheck(directory).flaws(entry)).isEqualTo(flaws);
    }

    @ParameterizedTest
    @MethodSource("circles")
    void aLongerCircleIsOneToo(Department first, Department second, Flaw flaw) {
        var directory = DirectoryMother.directory().with(first).with(second);
        assertThat(new DirectoryCheck(directory).flaws(second)).contains(flaw);
    }

    static Stream<Arguments> circles() {
        return Stream.of(
                Arguments.of(
                        department("A", "B", null, true),
                        department("B", "A", null, true),
                        new Flaw("parent", "in-a-circle")),
                Arguments.of(
                        department("A", null, "B", false),
                        department("B", null, "A", false),
                        new Flaw("successor", "in-a-circle")),
                Arguments.of(
                        department("B", "A", null, true),
                        department("A", null, "C", false),
                        new Flaw("active", "has-active-parts")));
    }

    private static Department department(String code, String parent, String successor, boolean active) {
        return new Department(
                code, new Words(code + "局", code + " Bureau"), List.of(), parent, successor, null, active, 2);
    }

    private static Department named(String code, String alias) {
        return new Department(code, new Words(code + "局", code + " Bureau"), List.of(alias), null, null, null, true, 2);
    }

    private static Department open(String code, LocalTime opens, LocalTime closes) {
        var office = new Office(opens, closes, null, null, null);
        return new Department(code, new Words(code + "局", code + " Bureau"), List.of(), null, null, office, true, 2);
    }

    private static Category category(String code, String parent) {
        return new Category(code, new Words("索要", "gifts"), null, HandlingClass.SIMPLE, parent, null, true, 2);
    }
}
