package org.redress.complaint.audit;

import java.util.List;

/** {@code intact}: nothing checked shows tampering; {@code complete}: everything could be checked. */
public record AuditReport(List<Finding> findings) {

    public AuditReport {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return findings.stream().noneMatch(finding -> finding.code().isTampering());
    }

    public boolean complete() {
        return findings.stream().allMatch(finding -> finding.code().isTampering());
    }
}
