package org.redress.complaint.encryption;

import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits, written as {@code name:64 hexadecimal digits}. */
record Key(String name, SecretKey secret) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,40}):([0-9a-fA-F]{64})");

    static Key parse(String written) {
        var form = FORM.matcher(written.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "Each of redress.encryption.keys is written name:64 hexadecimal digits (openssl rand -hex 32)");
        }
        return new Key(form.group(1), new SecretKeySpec(HexFormat.of().parseHex(form.group(2)), "AES"));
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return name;
    }
}
