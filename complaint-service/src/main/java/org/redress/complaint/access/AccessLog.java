package org.redress.complaint.access;

import java.util.List;

/** Port: all accesses; what is written stays as it is. */
public interface AccessLog {

    void add(Access access);

    List<Access> list(AccessQuery query);
}
