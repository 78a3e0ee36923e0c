/** What a city's number of complaints asks of machines, worked out from what a complaint was measured to cost. */
package org.redress.benchmarks.growth;
