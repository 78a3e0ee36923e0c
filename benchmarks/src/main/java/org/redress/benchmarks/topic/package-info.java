/** What has been published, and copies of it. */
package org.redress.benchmarks.topic;
