/** The command line {@code ./redress}. */
package org.redress.launcher;
