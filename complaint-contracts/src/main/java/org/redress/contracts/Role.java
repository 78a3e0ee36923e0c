package org.redress.contracts;

/** In which capacity somebody acts. {@code SYSTEM} is a rule of ours, {@code SERVICE} a service's own client. */
public enum Role {
    INVESTOR,
    INTAKE,
    HANDLER,
    DEPT_HEAD,
    SUPERVISOR,
    ADMIN,
    SERVICE,
    SYSTEM
}
