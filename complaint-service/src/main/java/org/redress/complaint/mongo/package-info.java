/** Keeps complaints as MongoDB documents, one each, changed by deltas only. */
package org.redress.complaint.mongo;
