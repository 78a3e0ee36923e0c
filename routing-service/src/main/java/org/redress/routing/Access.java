package org.redress.routing;

import static org.redress.contracts.Role.ADMIN;
import static org.redress.contracts.Role.DEPT_HEAD;
import static org.redress.contracts.Role.HANDLER;
import static org.redress.contracts.Role.INTAKE;
import static org.redress.contracts.Role.SERVICE;
import static org.redress.contracts.Role.SUPERVISOR;
import static org.redress.edge.AccessTable.allow;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.redress.edge.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Staff and the other services; investors use complaint-service only. */
@Configuration(proxyBeanMethods = false)
class Access {

    @Bean
    AccessTable accessTable() {
        return AccessTable.of(
                allow(GET, "/api/departments", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(GET, "/api/categories", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(GET, "/api/regions", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(GET, "/api/departments/{code}", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(GET, "/api/categories/{code}", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(GET, "/api/regions/{code}", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(PUT, "/api/departments", ADMIN),
                allow(PUT, "/api/categories", ADMIN),
                allow(PUT, "/api/regions", ADMIN),
                allow(PUT, "/api/departments/{code}", ADMIN),
                allow(PUT, "/api/categories/{code}", ADMIN),
                allow(PUT, "/api/regions/{code}", ADMIN),
                allow(GET, "/api/departments/{code}/history", ADMIN),
                allow(GET, "/api/categories/{code}/history", ADMIN),
                allow(GET, "/api/regions/{code}/history", ADMIN),
                allow(GET, "/api/rules", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(POST, "/api/rules", ADMIN).upTo(4),
                allow(POST, "/api/rules/preview", SUPERVISOR, ADMIN).upTo(4),
                allow(GET, "/api/rules/{version}", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(POST, "/api/rules/{version}/activate", ADMIN),
                allow(GET, "/api/decisions/{complaintId}", INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN, SERVICE),
                allow(GET, "/api/queue", INTAKE, SUPERVISOR, ADMIN),
                allow(POST, "/api/suggestions", INTAKE, SUPERVISOR, ADMIN, SERVICE)
                        .upTo(32),
                allow(PUT, "/api/suggestions/model", ADMIN).upTo(64),
                allow(GET, "/api/suggestions/model", INTAKE, SUPERVISOR, ADMIN, SERVICE),
                allow(GET, "/api/suggestions/training", SUPERVISOR, ADMIN),
                allow(POST, "/api/suggestions/training", ADMIN),
                allow(GET, "/api/returns", SUPERVISOR, ADMIN));
    }
}
