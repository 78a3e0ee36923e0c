package org.redress.localstack.store;

import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;

/** An index that is accepted and listed but holds nothing: its queries scan. */
final class DeclaredIndex extends EmptyIndex<String> {

    DeclaredIndex(String name, List<IndexKey> keys) {
        super(name, keys);
    }

    /** An empty index would be offered every document at every start. */
    @Override
    public boolean isEmpty() {
        return false;
    }
}
