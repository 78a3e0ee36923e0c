package org.redress.notification.deadline.model;

/** The late run that a supervision card is about, and the level at which it was issued. */
public record CardSubject(String stage, long run, int level) {}
