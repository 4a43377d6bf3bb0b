package io.github.nplusone.hibernate;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

/**
 * Auto-configuration for what Hibernate knows of the entities.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(SessionFactoryImplementor.class)
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
public final class NPlusOneHibernateAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	PersistenceUnits nPlusOnePersistenceUnits() {
		return new PersistenceUnits();
	}

}
