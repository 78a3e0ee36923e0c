package org.redress.complaint.encryption;

import java.util.List;

/** Keys for tests that need some and do not care which. */
public final class TestKeys {

    private TestKeys() {}

    public static KeyRing ring() {
        return new EncryptionSettings(List.of()).toKeyRing(false);
    }
}
