/** Programs that measure a running stack from outside; nothing here runs as a test. */
package org.redress.benchmarks;
