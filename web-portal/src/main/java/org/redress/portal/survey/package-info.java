/** The call-back as a page behind the link in the notice of a result. */
package org.redress.portal.survey;
