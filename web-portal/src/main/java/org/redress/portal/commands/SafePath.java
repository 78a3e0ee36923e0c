package org.redress.portal.commands;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go back to: a page of this portal, or nowhere. */
final class SafePath {

    private SafePath() {}

    /** Null for whatever a browser might take for another site, and for what is no path at all. */
    static String of(String wished) {
        if (wished == null || !wished.startsWith("/") || wished.startsWith("//") || wished.contains("\\")) {
            return null;
        }
        try {
            var address = new URI(wished);
            return address.getScheme() == null && address.getRawAuthority() == null ? wished : null;
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }
}
