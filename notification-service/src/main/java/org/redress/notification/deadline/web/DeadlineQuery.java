package org.redress.notification.deadline.web;

import io.swagger.v3.oas.annotations.Parameter;

/** The parameters of the list as they were sent; null when they were not. */
record DeadlineQuery(
        @Parameter(description = "Ids of complaints, separated by commas, at most 200")
        String complaintId,

        @Parameter(description = "OPEN, PAUSED, MET, BREACHED, MET_LATE, CANCELLED, SUPERSEDED; several with commas")
        String status,

        @Parameter(description = "true: only clocks that run, are paused, or are late and still waited for")
        String open,

        @Parameter(description = "Code of a department: the clocks that it owns")
        String department,

        @Parameter(description = "INVESTOR, DEPARTMENT, CENTRE; several with commas")
        String owner,

        @Parameter(description = "Stages, separated by commas")
        String stage,

        @Parameter(description = "false leaves out windows that merely close; true leaves out all others")
        String silent,

        @Parameter(description = "A date or an instant; only clocks that are due before it")
        String dueBefore,

        @Parameter(description = "dueAt: earliest first; without it by complaint, then as they were started")
        String sort) {}
