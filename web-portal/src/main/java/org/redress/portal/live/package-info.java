/** New work, told to open pages as it comes. */
package org.redress.portal.live;
