package org.redress.complaint.attachment;

/**
 * How much an archive, or an office document that is one, may hold.
 *
 * @param entries files in it, those of archives within it included
 * @param bytes all of them unpacked
 * @param ratio unpacked bytes for each packed one, once more than {@code unchecked} are unpacked
 * @param depth archives within archives; an office document in a ZIP file is the second
 */
public record ArchiveLimits(int entries, long bytes, int ratio, long unchecked, int depth) {}
