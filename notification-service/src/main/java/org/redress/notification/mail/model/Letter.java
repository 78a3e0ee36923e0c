package org.redress.notification.mail.model;

/** What a mail says, for programs that show text and for those that show HTML. */
public record Letter(String subject, String text, String html) {}
