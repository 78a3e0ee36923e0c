package org.redress.complaint.record;

/** Where an entry's event lies in the topic. */
public record Place(int partition, long offset) {}
