/** Notices told to other programs: signed calls of endpoints that administrators name (Standard Webhooks). */
package org.redress.notification.webhook;
