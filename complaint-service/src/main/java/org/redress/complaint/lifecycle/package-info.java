/** What happens to a complaint after it was filed: people's commands and the decisions of routing. */
package org.redress.complaint.lifecycle;
