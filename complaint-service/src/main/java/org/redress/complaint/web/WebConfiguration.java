package org.redress.complaint.web;

import static org.redress.contracts.Role.*;
import static org.redress.edge.AccessTable.allow;
import static org.redress.edge.AccessTable.open;
import static org.redress.edge.AccessTable.upload;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.model.Command;
import org.redress.edge.AccessTable;
import org.redress.edge.AccessTable.Rule;
import org.redress.edge.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what, how ready this service is, and how the API describes itself. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, CommandCall.class);
    }

    /** Each command is open to the roles its table names; that of files has no address of its own but theirs. */
    @Bean
    AccessTable access() {
        var rules = new ArrayList<Rule>(List.of(
                allow(GET, "/api/directory", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR, ADMIN),
                allow(POST, "/api/complaints", INVESTOR, INTAKE),
                allow(POST, "/api/complaints/check", INVESTOR, INTAKE),
                allow(GET, "/api/complaints", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                allow(GET, "/api/complaints/{id}", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                allow(GET, "/api/complaints/{id}/timeline", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                allow(GET, "/api/complaints/{id}/similar", INTAKE, SUPERVISOR),
                allow(GET, "/api/complaints/{id}/audit", INTAKE, SUPERVISOR, ADMIN),
                allow(GET, "/api/complaints/{id}/attachments", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                allow(GET, "/api/complaints/{id}/attachments/{aid}", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                upload("/api/complaints/{id}/attachments", Command.ADD_ATTACHMENT.roles()),
                allow(GET, "/api/complaints/{id}/contact", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                allow(GET, "/api/complaints/{id}/access-log", SUPERVISOR),
                allow(GET, "/api/access-log", SUPERVISOR),
                allow(GET, "/api/complaints/{id}/notices", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                allow(GET, "/api/complaints/{id}/notices/{kind}", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                allow(GET, "/api/complaints/{id}/case-file", INVESTOR, INTAKE, HANDLER, DEPT_HEAD, SUPERVISOR),
                open(GET, "/public/complaints/{trackingCode}"),
                open(GET, "/public/callbacks/{token}"),
                open(POST, "/public/callbacks/{token}"),
                allow(GET, "/internal/complaints/{id}/contact", SERVICE),
                allow(GET, "/internal/complaints/{id}/text", SERVICE)));
        Arrays.stream(Command.values())
                .filter(command -> !command.roles().isEmpty()) // else our own rules give it, and nobody may call it
                .filter(command -> command != Command.ADD_ATTACHMENT)
                .forEach(command -> rules.add(
                        new Rule(POST, "/api/complaints/{id}/" + command.wireName(), Set.copyOf(command.roles()))));
        return new AccessTable(List.copyOf(rules));
    }

    /** Not ready before the code lists are known: nothing could be filed. */
    @Bean
    HealthIndicator directoryHealthIndicator(DirectoryCopy copy) {
        return () -> copy.isReady()
                ? Health.up()
                        .withDetail("entries", copy.current().entries().size())
                        .build()
                : Health.down()
                        .withDetail("reason", "code lists not loaded yet")
                        .build();
    }

    @Bean
    OpenAPI openApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("Redress complaint service").version("1"))
                .components(new Components().addSecuritySchemes("bearer", bearer))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }
}
