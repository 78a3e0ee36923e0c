package org.redress.complaint.web;

import java.nio.charset.StandardCharsets;
import org.redress.complaint.record.StoredComplaint;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Documents as files to be kept: a name that tells which they are, and nothing in it that people wrote. */
final class Downloads {

    private Downloads() {}

    /** Such as {@code VEA3-3V92-RHEC-acceptance-zh.pdf}. */
    static String name(StoredComplaint stored, String... parts) {
        return stored.labels().number() + "-" + String.join("-", parts);
    }

    static HttpHeaders as(String file) {
        var headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(file, StandardCharsets.UTF_8)
                .build());
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }
}
