package org.redress.portal.workbench;

import org.redress.portal.worklist.DueRow;

/** A row of the workbench. */
record WorkItem(DueRow row, NextStep next) {}
