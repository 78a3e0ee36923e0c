/** A real broker, a real store and a token issuer for the services' tests; no test knows which kind of real it gets. */
package org.redress.localstack.testing;
