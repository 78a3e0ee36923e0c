/** The services as the pages know them: their public HTTP APIs, called with the reader's own token. */
package org.redress.portal.services;
