/** Which department the text of a complaint speaks for: suggested to a person, never decided. */
package org.redress.routing.suggestion;
