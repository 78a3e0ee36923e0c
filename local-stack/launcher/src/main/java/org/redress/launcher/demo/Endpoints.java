package org.redress.launcher.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.redress.launcher.stack.Stack;

/** Where the stack's services and its identity provider answer, and as whom the demo files. */
record Endpoints(
        URI complaints, URI routing, URI deadlines, URI home, URI issuer, String clientId, String clientSecret) {

    private static final String CLIENT = "demo-client";
    private static final String SECRET = "demo-client-demo";

    static Endpoints of(Stack stack) {
        return new Endpoints(
                stack.url("complaint-service"),
                stack.url("routing-service"),
                stack.url("notification-service"),
                stack.home(),
                stack.url("identity"),
                CLIENT,
                SECRET);
    }

    /** Ports, issuer and client from the {@code REDRESS_*} environment, else the local defaults. */
    static Endpoints at(String host, Map<String, String> env) {
        return new Endpoints(
                url(host, env.getOrDefault("REDRESS_COMPLAINT_SERVICE_PORT", "8081")),
                url(host, env.getOrDefault("REDRESS_ROUTING_SERVICE_PORT", "8082")),
                url(host, env.getOrDefault("REDRESS_NOTIFICATION_SERVICE_PORT", "8083")),
                url(host, env.getOrDefault("REDRESS_WEB_PORTAL_PORT", "8080")).resolve("/"),
                env.containsKey("REDRESS_ISSUER")
                        ? URI.create(env.get("REDRESS_ISSUER"))
                        : url(host, env.getOrDefault("REDRESS_IDENTITY_PORT", "9000")),
                env.getOrDefault("REDRESS_CLIENT_ID", CLIENT),
                env.getOrDefault("REDRESS_CLIENT_SECRET", SECRET));
    }

    private static URI url(String host, String port) {
        return URI.create("http://" + host + ":" + port);
    }

    URI filing() {
        return complaints.resolve("/api/complaints");
    }

    URI complaint(String id) {
        return complaints.resolve("/api/complaints/" + id);
    }

    URI decision(String id) {
        return routing.resolve("/api/decisions/" + id);
    }

    URI clocks(String id) {
        return deadlines.resolve(
                "/api/deadlines?limit=200&complaintId=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    URI discovery() {
        return URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
    }
}
