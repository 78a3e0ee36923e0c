package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    The permits were refused     | permit refused
                    Companies' fees, taxes       | company fee taxe
                    glass status business        | glass status business
                    Société Générale ÅNGSTRÖM    | societe generale angstrom
                    ＡＢＣ１２３                   | abc123
                    乱收费问题                     | 乱收 收费 费问 问题
                    A股上市                        | 股上 上市
                    的                            | 的
                    it is of the                  | ''
                    2026-00123 a                  | 2026 00123
                    """)
    void textsAreTakenApart(String text, String words) {
        assertThat(String.join(" ", SearchWords.of(text))).isEqualTo(words);
    }

    @Test
    void singleCharactersAreThoseOfScriptsWithoutSpaces() {
        assertThat(SearchWords.characters("税务 fee")).containsExactly("税", "务");
    }

    @Test
    void ofAComplaintNoMoreWordsAreKeptThanTheLimitAndTheTitleComesFirst() {
        var narrative = IntStream.range(0, 5_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        var words = ComplaintWords.of(Map.of(TextField.TITLE, "费用", TextField.NARRATIVE, narrative));
        assertThat(words).hasSize(ComplaintWords.MOST).startsWith("费用", "费", "用", "word0");
    }

    @Test
    void aNumberOrAContactIsAnotherMeaningOfEachOfItsWords() {
        assertThat(SearchQuery.of("k7q2-m4xw").terms())
                .extracting(SearchQuery.Term::word, SearchQuery.Term::number)
                .containsExactly(tuple("k7q2", Optional.of("K7Q2M4XW")), tuple("m4xw", Optional.of("K7Q2M4XW")));
        assertThat(SearchQuery.of("+46 8 555 0199").terms())
                .extracting(SearchQuery.Term::contact)
                .containsOnly(Optional.of("4685550199"));
        assertThat(SearchQuery.of("fees Anna@Example.com").terms())
                .extracting(SearchQuery.Term::contact)
                .startsWith(Optional.empty(), Optional.of("anna@example.com"))
                .hasSize(4);
        assertThat(SearchQuery.of(" ,;! ").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "+46 (8) 555-0199,4685550199",
        "0046 8 5550199,4685550199",
        "+46 8 555 0199 ext. 12,4685550199",
        "１３８-0013-8000,13800138000",
        "ANNA@example.com,anna@example.com",
        "12345,",
        "anna,"
    })
    void contactsAreRecognisedHoweverTheyAreWritten(String typed, String normalised) {
        assertThat(ContactPoint.normalised(typed)).isEqualTo(Optional.ofNullable(normalised));
    }

    /** Symmetric, between 0 and 1, and 1 for the same words only. */
    @Test
    void similarityIsAShare() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var one = words(random);
            var other = words(random);
            var similarity = Similarity.of(one, other);
            assertThat(similarity).isEqualTo(Similarity.of(other, one)).isBetween(0.0, 1.0);
            assertThat(similarity == 1).isEqualTo(!one.isEmpty() && one.equals(other));
        }
    }

    private static Set<String> words(Random random) {
        var all = List.of("a", "b", "c", "d", "e");
        return all.stream().filter(word -> random.nextBoolean()).collect(Collectors.toSet());
    }
}
