/** How fast a complaint finds its department; measured by JMH, without a service around it. */
package org.redress.benchmarks.routing;
