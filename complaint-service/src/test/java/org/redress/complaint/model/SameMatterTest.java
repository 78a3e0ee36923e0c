package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameMatterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Harbour Pumps Co., Ltd. | ＨＡＲＢＯＵＲ　pumps  co ltd
                    海港泵业（中国）有限公司  | 海港泵业(中国) 有限公司
                    Société Lumière         | SOCIÉTÉ  LUMIÈRE
                    """)
    void widthCasePunctuationAndSpacesMakeNoOtherName(String one, String other) {
        assertThat(SameMatter.normalised(one)).isEqualTo(SameMatter.normalised(other));
    }

    @Test
    void otherNamesStayOtherNames() {
        assertThat(SameMatter.normalised("海港泵业有限公司")).isNotEqualTo(SameMatter.normalised("海港泵业公司"));
        assertThat(SameMatter.normalised("***")).isNotEqualTo(SameMatter.normalised("+++"));
    }

    @Test
    void countryAndRespondentTellMattersApartAndWithoutRespondentThereIsNone() {
        var facts = facts("SE", null);
        var texts = Map.of(TextField.COMPLAINANT_NAME, "Harbour Pumps", TextField.RESPONDENT_NAME, "Building Office");
        var key = SameMatter.of(facts, texts);
        assertThat(key).isNotNull().isEqualTo(SameMatter.of(facts, texts));
        assertThat(SameMatter.of(facts("DE", null), texts)).isNotNull().isNotEqualTo(key);
        assertThat(SameMatter.of(facts("SE", "CONSTRUCTION"), texts))
                .isNotNull()
                .isNotEqualTo(key);
        assertThat(SameMatter.of(facts, Map.of(TextField.COMPLAINANT_NAME, "Harbour Pumps")))
                .isNull();
    }

    private static Facts facts(String country, String respondent) {
        var some = ComplaintMother.facts();
        return new Facts(
                some.kind(),
                some.category(),
                some.region(),
                respondent,
                some.complainantType(),
                country,
                some.language(),
                some.investmentAtRisk(),
                some.jobsAtRisk(),
                some.receivedAt(),
                some.handlingClass());
    }
}
