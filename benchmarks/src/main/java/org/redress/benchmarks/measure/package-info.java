/** How things are measured, whatever they are. */
package org.redress.benchmarks.measure;
