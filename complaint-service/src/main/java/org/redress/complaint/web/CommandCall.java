package org.redress.complaint.web;

import org.redress.edge.Caller;

/** What every command comes with: the complaint, who gives it, for which version, under which idempotency key. */
record CommandCall(String reference, Caller caller, String ifMatch, String idempotencyKey) {}
