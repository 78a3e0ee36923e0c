package org.redress.portal.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.portal.StandIn;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class DirectoriesTest {

    private static final String DIRECTORY = "/api/directory";

    @Test
    void aPageFullOfCodesAsksAServiceThatIsDownOnce() {
        try (var services = new StandIn()) {
            services.isDown(DIRECTORY);
            var directories = directories(services);
            for (var code = 0; code < 50; code++) {
                assertThat(directories.current()).isEqualTo(Directory.UNKNOWN);
            }
            assertThat(services.asked()).containsExactly(DIRECTORY);
        }
    }

    @Test
    void whatWasReadServesThePagesThatFollow() {
        try (var services = new StandIn()) {
            services.answers(DIRECTORY, """
                    {"departments":[{"code":"PLANNING","zh":"计委","en":"Planning Commission"}],
                     "categories":[],"regions":[]}""");
            var directories = directories(services);
            for (var page = 0; page < 3; page++) {
                assertThat(directories.current().departments())
                        .extracting(Directory.Entry::code)
                        .containsExactly("PLANNING");
            }
            assertThat(services.asked()).containsExactly(DIRECTORY);
        }
    }

    private static Directories directories(StandIn services) {
        var http = RestClient.builder().baseUrl(services.url());
        return new Directories(new Callers(service -> new Caller(service, http.clone(), JsonMapper.shared())));
    }
}
