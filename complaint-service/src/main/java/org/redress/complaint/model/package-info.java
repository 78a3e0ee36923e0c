/** What a complaint is and may become; pure: the JDK and the contracts only. */
package org.redress.complaint.model;
