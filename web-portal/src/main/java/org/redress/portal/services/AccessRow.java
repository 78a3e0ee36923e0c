package org.redress.portal.services;

import java.time.Instant;
import java.util.UUID;

/** Somebody was given the contact data of a complaint. */
public record AccessRow(
        UUID id, Instant at, String account, String role, UUID complaintId, String number, String purpose) {}
