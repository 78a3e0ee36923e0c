/** The mail catcher of the local stack. */
package org.redress.localstack.mail;
