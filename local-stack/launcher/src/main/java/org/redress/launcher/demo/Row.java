package org.redress.launcher.demo;

import java.util.Map;

/** One complaint of the file: the request that files it and the key under which every run finds it again. */
record Row(long line, String idempotencyKey, Map<String, Object> request) {

    String category() {
        return request.get("category").toString();
    }
}
