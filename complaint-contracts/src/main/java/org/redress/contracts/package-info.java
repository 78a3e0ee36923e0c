/**
 * What the services tell one another on Kafka: facts in the past tense that carry ids, codes, dates and amounts only.
 * No free text, no names and no contact data ever enter an event.
 */
package org.redress.contracts;
