/** What readers may ask of a case, as forms: a table of the services' commands and what is sent with each. */
package org.redress.portal.commands;
