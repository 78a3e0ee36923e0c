/** Listens to routing and deadlines, follows the directory, and reads published records back for an audit. */
package org.redress.complaint.kafka;
