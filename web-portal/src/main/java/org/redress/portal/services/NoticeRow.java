package org.redress.portal.services;

import java.time.Instant;

/** A notice in the reader's language; {@code number} is the complaint's. */
public record NoticeRow(String id, String number, String title, String text, Instant at) {}
