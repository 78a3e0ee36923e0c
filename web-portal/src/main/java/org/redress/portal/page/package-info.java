/** What all pages share: language, dates, names of codes, and what is shown when something goes wrong. */
package org.redress.portal.page;
