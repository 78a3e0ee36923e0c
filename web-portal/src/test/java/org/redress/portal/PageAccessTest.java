package org.redress.portal;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page by role. A page of another role is not there for this one; whether a case may be seen, its service says. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PageAccessTest {

    private static final List<String> ROLES =
            List.of("INVESTOR", "INTAKE", "HANDLER", "DEPT_HEAD", "SUPERVISOR", "ADMIN");
    private static final String ALL = String.join(",", ROLES);

    /** Role names, or ANYBODY without signing in. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            entry("GET /", "ANYBODY"),
            entry("GET /complaints", ALL),
            entry("GET /complaints/{id}", ALL),
            entry("GET /complaints/search", "INVESTOR,INTAKE,HANDLER,DEPT_HEAD,SUPERVISOR"),
            entry("GET /complaints/new", "INVESTOR,INTAKE"),
            entry("POST /complaints/new", "INVESTOR,INTAKE"),
            entry("POST /complaints/new/check", "INVESTOR,INTAKE"),
            entry("POST /complaints/new/discard", "INVESTOR,INTAKE"),
            entry("GET /complaints/{id}/receipt", ALL),
            entry("GET /complaints/{id}/receipt/dates", ALL),
            entry("GET /notices", ALL),
            entry("GET /preferences", ALL),
            entry("POST /preferences", ALL),
            entry("POST /preferences/deputies", "HANDLER,DEPT_HEAD"),
            entry("POST /preferences/deputies/{id}/remove", "HANDLER,DEPT_HEAD"),
            entry("GET /complaints/{id}/notices/{kind}", ALL),
            entry("GET /complaints/{id}/case-file", ALL),
            entry("GET /complaints/{id}/{command}", ALL),
            entry("POST /complaints/{id}/{command}", ALL),
            entry("GET /complaints/{id}/attachments", ALL),
            entry("POST /complaints/{id}/attachments", ALL),
            entry("GET /complaints/{id}/attachments/{attachment}", ALL),
            entry("GET /complaints/{id}/history", "INTAKE,SUPERVISOR"),
            entry("GET /complaints/{id}/deadlines/{stage}/{run}", "INTAKE,HANDLER,DEPT_HEAD,SUPERVISOR,ADMIN"),
            entry("GET /workbench", "HANDLER,DEPT_HEAD"),
            entry("GET /intake", "INTAKE"),
            entry("GET /intake/routing", "INTAKE"),
            entry("GET /supervision", "SUPERVISOR,INTAKE"),
            entry("GET /supervision/results", "SUPERVISOR,INTAKE"),
            entry("GET /supervision/callbacks", "SUPERVISOR"),
            entry("GET /supervision/retaliation", "SUPERVISOR"),
            entry("GET /supervision/{department}", "SUPERVISOR,INTAKE"),
            entry("GET /supervision/access-log", "SUPERVISOR"),
            entry("GET /supervision/undelivered", "SUPERVISOR,ADMIN"),
            entry("POST /supervision/undelivered/{id}", "SUPERVISOR,ADMIN"),
            entry("GET /supervision/routing", "SUPERVISOR,ADMIN"),
            entry("POST /administration/training", "ADMIN"),
            entry("GET /complaints/{id}/access-log", "SUPERVISOR"),
            entry("POST /complaints/{id}/contact", ALL),
            entry("GET /administration/rules", "ADMIN"),
            entry("POST /administration/rules", "ADMIN"),
            entry("GET /administration/rules/{version}", "ADMIN"),
            entry("GET /administration/rules/{version}/preview", "ADMIN"),
            entry("GET /administration/rules/{version}/file", "ADMIN"),
            entry("POST /administration/rules/{version}/activate", "ADMIN"),
            entry("GET /administration/directory", "ADMIN"),
            entry("GET /administration/directory/{list}", "ADMIN"),
            entry("GET /administration/directory/{list}/new", "ADMIN"),
            entry("POST /administration/directory/{list}/new", "ADMIN"),
            entry("GET /administration/directory/{list}/{code}", "ADMIN"),
            entry("POST /administration/directory/{list}/{code}", "ADMIN"),
            entry("GET /administration/calendars", "ADMIN"),
            entry("POST /administration/calendars", "ADMIN"),
            entry("GET /administration/policies", "ADMIN"),
            entry("POST /administration/policies", "ADMIN"),
            entry("GET /administration/rebase", "ADMIN"),
            entry("POST /administration/rebase", "ADMIN"),
            entry("GET /administration/webhooks", "ADMIN"),
            entry("POST /administration/webhooks", "ADMIN"),
            entry("GET /administration/webhooks/{id}", "ADMIN"),
            entry("POST /administration/webhooks/{id}", "ADMIN"),
            entry("POST /administration/webhooks/{id}/rotate", "ADMIN"),
            entry("POST /administration/webhooks/{id}/enable", "ADMIN"),
            entry("POST /administration/webhooks/{id}/disable", "ADMIN"),
            entry("POST /administration/webhooks/{id}/test", "ADMIN"),
            entry("POST /administration/webhooks/{id}/replay", "ADMIN"),
            entry("POST /administration/webhooks/{id}/remove", "ADMIN"),
            entry("GET /track", "ANYBODY"),
            entry("POST /track", "ANYBODY"),
            entry("GET /survey/{token}", "ANYBODY"),
            entry("POST /survey/{token}", "ANYBODY"),
            entry("GET /live", ALL));

    @Autowired
    private MockMvc pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapped;

    @Test
    void everyPageHasItsRow() {
        var found = mapped.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.redress"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void eachRoleHasItsOwnPagesOnly() throws Exception {
        var found = new TreeMap<String, Set<String>>();
        var expected = new TreeMap<String, Set<String>>();
        for (var row : TABLE.entrySet()) {
            found.put(row.getKey(), new TreeSet<>());
            expected.put(row.getKey(), new TreeSet<>(allowed(row.getValue())));
            for (var role : ROLES) {
                if (isThere(row.getKey(), role)) {
                    found.get(row.getKey()).add(role);
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> allowed(String cell) {
        return cell.equals("ANYBODY") ? ROLES : Arrays.asList(cell.split(",", -1));
    }

    private boolean isThere(String row, String role) throws Exception {
        var parts = row.split(" ", 2);
        var path = parts[1].replace("{command}", "accept")
                .replace("{list}", "regions")
                .replace("{run}", "1")
                .replace("{version}", "1")
                .replaceAll("\\{[^}]+}", "x");
        var answer = pages.perform(request(HttpMethod.valueOf(parts[0]), path)
                        .with(csrf())
                        .with(oidcLogin()
                                .authorities(Stream.of(role)
                                        .map(one -> new SimpleGrantedAuthority("ROLE_" + one))
                                        .toArray(SimpleGrantedAuthority[]::new))))
                .andReturn()
                .getResponse();
        return answer.getStatus() != 404;
    }
}
