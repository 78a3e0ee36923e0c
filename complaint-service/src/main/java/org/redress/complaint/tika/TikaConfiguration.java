package org.redress.complaint.tika;

import org.redress.complaint.attachment.ArchiveLimits;
import org.redress.complaint.attachment.ContentCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of Tika behind its port. */
@Configuration(proxyBeanMethods = false)
class TikaConfiguration {

    @Bean
    ContentCheck contentCheck(ArchiveLimits limits) {
        return new TikaContentCheck(limits);
    }
}
