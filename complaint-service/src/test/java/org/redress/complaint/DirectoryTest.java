package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectoryTest extends ServiceTest {

    @Test
    void everybodySeesTheListsInUseInBothLanguagesAndInTheirOrder() {
        for (var token : new String[] {INVESTOR, INTAKE, handler("ECON_TRADE"), SUPERVISOR, ADMIN}) {
            var known = api.get("/api/directory", token);
            assertThat(known.status()).isEqualTo(200);
            assertThat(known.body().get("regions").toString())
                    .isEqualTo("[{\"code\":\"CITY\",\"zh\":\"市直\",\"en\":\"City\"},"
                            + "{\"code\":\"FEIXIAN\",\"zh\":\"费县\",\"en\":\"Fei County\"}]");
            assertThat(known.body().get("departments").findValuesAsString("code"))
                    .containsExactly("CONSTRUCTION", "ECON_TRADE", "SCI_TECH");
            assertThat(known.body().get("categories").findValuesAsString("code"))
                    .containsExactly("ARBITRARY_FEES", "EXTORTION", "POLICY_SUGGESTION");
            assertThat(known.body().at("/categories/2/kinds").toString()).isEqualTo("[\"SUGGESTION\"]");
        }
        assertThat(api.get("/api/directory", null).status()).isEqualTo(401);
    }
}
