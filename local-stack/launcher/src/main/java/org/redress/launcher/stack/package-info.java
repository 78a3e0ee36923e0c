/** The local stack as processes: what its parts are, how they are started, watched and stopped. */
package org.redress.launcher.stack;
