/**
 * What every HTTP endpoint of ours promises, kept in one place so that no service is softer than another: who calls is
 * known from a checked token, what is not allowed is denied, malformed input is refused before it reaches a use case,
 * and every refusal is a problem document (RFC 9457) in the caller's language.
 */
package org.redress.edge;
