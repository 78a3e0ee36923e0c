package org.redress.notification;

import static org.redress.contracts.Role.ADMIN;
import static org.redress.contracts.Role.DEPT_HEAD;
import static org.redress.contracts.Role.HANDLER;
import static org.redress.contracts.Role.INTAKE;
import static org.redress.contracts.Role.INVESTOR;
import static org.redress.contracts.Role.SERVICE;
import static org.redress.contracts.Role.SUPERVISOR;
import static org.redress.edge.AccessTable.allow;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.redress.contracts.Role;
import org.redress.edge.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what. Of this service investors use their inbox alone. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final Role[] STAFF = {HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE};

    @Bean
    AccessTable accessTable() {
        return AccessTable.of(
                staff(GET, "/api/deadlines"),
                allow(GET, "/api/deadlines/board", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN),
                staff(GET, "/api/deadlines/{complaintId}/{stage}/{run}/proof"),
                staff(POST, "/api/deadlines/compute"),
                allow(POST, "/api/deadlines/rebase/preview", ADMIN),
                allow(POST, "/api/deadlines/rebase", ADMIN),
                allow(GET, "/api/deadlines/rebase", SUPERVISOR, ADMIN),
                staff(GET, "/api/calendars"),
                staff(GET, "/api/calendars/{year}"),
                allow(PUT, "/api/calendars/{year}", ADMIN),
                staff(GET, "/api/policies"),
                allow(POST, "/api/policies", ADMIN),
                staff(GET, "/api/notices"),
                allow(GET, "/api/notices/preview", ADMIN),
                allow(GET, "/api/notices/templates", ADMIN),
                allow(POST, "/api/notices/{id}/resend", SUPERVISOR, ADMIN),
                allow(GET, "/api/mailboxes/{kind}/{id}", ADMIN),
                allow(PUT, "/api/mailboxes/{kind}/{id}", ADMIN),
                allow(GET, "/api/deputies", HANDLER, DEPT_HEAD),
                allow(POST, "/api/deputies", HANDLER, DEPT_HEAD),
                allow(DELETE, "/api/deputies/{id}", HANDLER, DEPT_HEAD),
                everyRole("/api/preferences"),
                allow(PUT, "/api/preferences", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN),
                allow(GET, "/api/webhooks", ADMIN),
                allow(POST, "/api/webhooks", ADMIN),
                allow(GET, "/api/webhooks/{id}", ADMIN),
                allow(PUT, "/api/webhooks/{id}", ADMIN),
                allow(DELETE, "/api/webhooks/{id}", ADMIN),
                allow(POST, "/api/webhooks/{id}/rotate", ADMIN),
                allow(POST, "/api/webhooks/{id}/enable", ADMIN),
                allow(POST, "/api/webhooks/{id}/disable", ADMIN),
                allow(POST, "/api/webhooks/{id}/test", ADMIN),
                allow(POST, "/api/webhooks/{id}/replay", ADMIN),
                allow(GET, "/api/webhooks/{id}/deliveries", ADMIN),
                everyRole("/api/inbox"),
                everyRole("/api/inbox/stream"));
    }

    private static AccessTable.Rule everyRole(String pattern) {
        return allow(GET, pattern, INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE);
    }

    private static AccessTable.Rule staff(HttpMethod method, String pattern) {
        return allow(method, pattern, INTAKE, STAFF);
    }
}
