package org.redress.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.redress.portal.services.Download;
import org.springframework.http.HttpHeaders;

/** A file on its way from the service to the reader, who is told of it what the service says; never whole in memory. */
public final class PassedOn {

    private static final List<String> SAID_OF_A_FILE = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.ETAG,
            HttpHeaders.CACHE_CONTROL,
            "X-Content-Type-Options",
            "Content-Security-Policy");

    private PassedOn() {}

    public static Download to(HttpServletResponse response) {
        return file -> {
            SAID_OF_A_FILE.forEach(name -> {
                var said = file.getHeaders().getFirst(name);
                if (said != null) {
                    response.setHeader(name, said);
                }
            });
            file.getBody().transferTo(response.getOutputStream());
        };
    }
}
