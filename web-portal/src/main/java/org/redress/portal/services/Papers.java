package org.redress.portal.services;

import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What complaint-service puts on paper: written notices, and the whole case as a file. */
@Component
public class Papers {

    private final Caller service;
    private final Caller streaming;

    Papers(Callers callers, Caller streaming) {
        this.service = callers.of(Service.COMPLAINT);
        this.streaming = streaming;
    }

    public List<WrittenNotice> notices(String id) {
        return service.get(new ParameterizedTypeReference<Page<WrittenNotice>>() {}, "/api/complaints/{id}/notices", id)
                .items();
    }

    public void readNotice(String id, String kind, String language, Download download) {
        streaming.download(download, "/api/complaints/{id}/notices/{kind}?language={language}", id, kind, language);
    }

    public void readCaseFile(String id, Download download) {
        streaming.download(download, "/api/complaints/{id}/case-file", id);
    }
}
