package org.redress.portal.services;

/** How to reach the complainant; {@code agent} is null when nobody acts for them. */
public record ContactData(ComplaintDetail.Contact contact, ComplaintDetail.Contact agent) {}
