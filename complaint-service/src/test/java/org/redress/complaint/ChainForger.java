package org.redress.complaint;

import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.redress.complaint.model.CanonicalJson;
import org.redress.complaint.model.Sha256;

/** Somebody who knows how the chain is made. */
final class ChainForger {

    private ChainForger() {}

    static String hash(Document entry, String previousHash) {
        var part = Map.of(
                "sequence", entry.get("sequence"),
                "type", entry.get("type"),
                "occurredAt", ((Date) entry.get("occurredAt")).toInstant().toString(),
                "actor", entry.get("actor"),
                "audience", entry.get("audience"),
                "data", entry.get("data"),
                "commitments", entry.get("commitments"));
        return Sha256.hex(previousHash + CanonicalJson.of(part));
    }
}
