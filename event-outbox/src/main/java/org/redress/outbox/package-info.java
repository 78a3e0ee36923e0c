/**
 * Reliable eventing around single-document writes. What is to be published lies in the document it belongs to until
 * the broker has acknowledged it; what is consumed moves a position in the document it changes. So every event is
 * published at least once and in order, and takes effect exactly once.
 */
package org.redress.outbox;
