package org.redress.notification;

import org.redress.edge.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What the description of the API leaves out: who calls is read from the token and is no parameter. */
@Configuration(proxyBeanMethods = false)
class Documentation {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }
}
