package org.redress.portal.services;

import java.io.IOException;
import org.springframework.http.client.ClientHttpResponse;

/** What is done with a file while it is read; it is closed afterwards. */
@FunctionalInterface
public interface Download {

    void read(ClientHttpResponse file) throws IOException;
}
