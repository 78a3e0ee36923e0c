/** A local stack of the benchmarks' own, beside any other that runs on this machine. */
package org.redress.benchmarks.stack;
