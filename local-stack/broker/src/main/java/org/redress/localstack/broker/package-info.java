/** A real Kafka broker on one node (KRaft, no ZooKeeper, no Docker), as a process of its own or inside a test. */
package org.redress.localstack.broker;
