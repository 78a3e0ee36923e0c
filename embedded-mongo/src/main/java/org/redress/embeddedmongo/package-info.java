/**
 * A document store that speaks MongoDB's wire protocol: mongo-java-server's engine over an H2 MVStore file. It differs from
 * the engine's own backends in that a reply leaves only when what it tells of is in the file, that stored documents are
 * never changed in place, and that a query reads what its best index says, not everything.
 */
package org.redress.embeddedmongo;
