/** One class for each promise of performance: what is done to the stack, and what is found. */
package org.redress.benchmarks.promise;
