package org.redress.portal.worklist;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.redress.portal.page.TimeLeft.Light;
import org.redress.portal.services.ComplaintRow;

/** A complaint, by when its present state must end, and what that means today. {@code key}: for a command given from here. */
public record DueRow(ComplaintRow complaint, OffsetDateTime dueAt, Light light, UUID key) {}
