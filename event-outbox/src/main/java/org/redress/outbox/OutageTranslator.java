package org.redress.outbox;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.core.MongoDatabaseFactorySupport;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/**
 * Calls every outage of the database by the one name Spring has for it. Spring itself knows the outages by a list that
 * lacks some, such as a connection pool that is cleared while a request waits in it.
 */
final class OutageTranslator implements PersistenceExceptionTranslator {

    private final PersistenceExceptionTranslator spring = new MongoExceptionTranslator();

    /** Before anything that speaks to the database takes the factory's translator over. */
    static BeanPostProcessor ofEveryFactory() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof MongoDatabaseFactorySupport<?> factory) {
                    factory.setExceptionTranslator(new OutageTranslator());
                }
                return bean;
            }
        };
    }

    @Override
    public DataAccessException translateExceptionIfPossible(RuntimeException failure) {
        if (!InfrastructureFailure.isCauseOf(failure)) {
            return spring.translateExceptionIfPossible(failure);
        }
        var outage = new DataAccessResourceFailureException(failure.getMessage(), failure);
        outage.setStackTrace(failure.getStackTrace()); // whoever looks for the place must not find this one
        return outage;
    }
}
