/** Who may do what, on a developer's machine: demo accounts, service clients and the tokens both carry. */
package org.redress.identity;
