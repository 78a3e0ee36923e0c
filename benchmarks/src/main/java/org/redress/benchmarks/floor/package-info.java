/** The least that any implementation must do for a complaint, to be measured beside the product. */
package org.redress.benchmarks.floor;
