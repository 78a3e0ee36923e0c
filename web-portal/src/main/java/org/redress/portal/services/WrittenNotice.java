package org.redress.portal.services;

import java.time.Instant;

/** A written notice that was issued; {@code kind} is its name in addresses. */
public record WrittenNotice(String kind, Instant issuedAt) {}
