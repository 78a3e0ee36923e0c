/** What single operations cost without a service around them, by JMH. */
package org.redress.benchmarks.micro;
