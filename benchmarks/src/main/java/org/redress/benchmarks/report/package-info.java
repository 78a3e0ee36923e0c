/** What was found, for programs and for readers. */
package org.redress.benchmarks.report;
