/** What the services could not process or publish, and its replay. */
package org.redress.launcher.deadletters;
