package org.redress.portal.services;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.client.ClientHttpResponse;

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

    /** What is done with a file while it is read; it is closed afterwards. */
    @FunctionalInterface
    public interface Reader {
        void read(ClientHttpResponse file) throws IOException;
    }

    /** Those this reader may see, in the order in which they were added. */
    public List<Attachment> of(String id) {
        return service.get(new ParameterizedTypeReference<Page<Attachment>>() {}, PATH, id)
                .items();
    }

    public Attachment add(String id, Resource file, UUID key) {
        return streaming.upload(Attachment.class, key, file, PATH, id);
    }

    public void read(String id, String attachment, Reader reader) {
        streaming.download(reader, PATH + "/{aid}", id, attachment);
    }
}
