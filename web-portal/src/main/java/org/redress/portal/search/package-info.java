/** Finding complaints by what stands in them. */
package org.redress.portal.search;
