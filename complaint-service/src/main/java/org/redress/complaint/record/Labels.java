package org.redress.complaint.record;

/** What a complaint is found and listed by besides its state; {@code externalId} may be null. */
public record Labels(String number, String trackingCode, String title, String externalId, boolean confidential) {}
