/** Those who use the product while it is measured: programs over its API, and people with a browser. */
package org.redress.benchmarks.people;
