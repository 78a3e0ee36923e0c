/** This service's copy of the code lists that the routing service publishes. */
package org.redress.complaint.directory;
