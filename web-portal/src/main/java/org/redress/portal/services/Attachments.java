package org.redress.portal.services;

import java.util.List;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;

/** The files of complaints, to and from complaint-service; none of them is ever held in memory. */
public class Attachments {

    private static final String PATH = "/api/complaints/{id}/attachments";

    private final Caller service;
    private final Caller streaming;

    /** {@code streaming} must not collect what it sends. */
    Attachments(Caller service, Caller streaming) {
        this.service = service;
        this.streaming = streaming;
    }

    /** Those this reader may see, in the order in which they were added. */
    public List<Attachment> of(String id) {
        return service.get(new ParameterizedTypeReference<Page<Attachment>>() {}, PATH, id)
                .items();
    }

    public Attachment add(String id, Resource file, UUID key) {
        return streaming.upload(Attachment.class, key, file, PATH, id);
    }

    public void read(String id, String attachment, Download download) {
        streaming.download(download, PATH + "/{aid}", id, attachment);
    }
}
