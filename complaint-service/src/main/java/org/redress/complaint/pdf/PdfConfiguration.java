package org.redress.complaint.pdf;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.printing.Printer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The printing side of the ports. */
@Configuration(proxyBeanMethods = false)
class PdfConfiguration {

    @Bean
    Printer printer(DirectoryCopy directory, Centre centre, @Value("${redress.zone}") ZoneId zone) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("pdf/words");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new PdfPrinter(language -> new Words(messages, directory, zone, language), centre);
    }
}
