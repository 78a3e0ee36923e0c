/** What a file is, by its content: Apache Tika for single files, a look inside for those that hold others. */
package org.redress.complaint.tika;
