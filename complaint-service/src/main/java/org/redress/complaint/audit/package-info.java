/** Whether a complaint's record is what this service wrote. */
package org.redress.complaint.audit;
