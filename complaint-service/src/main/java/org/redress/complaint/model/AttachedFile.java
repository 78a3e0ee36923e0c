package org.redress.complaint.model;

import java.util.UUID;

/** A file put to a complaint, known by its content: type by content, size in bytes, hash in lower-case hex. */
public record AttachedFile(UUID id, String mediaType, long size, String sha256) {}
