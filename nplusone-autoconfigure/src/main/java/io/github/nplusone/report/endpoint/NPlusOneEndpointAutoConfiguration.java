package io.github.nplusone.report.endpoint;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

import io.github.nplusone.detection.FindingDetector;

/**
 * Auto-configuration for the actuator endpoint. Nothing is remembered where nobody can
 * ask for it.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
@EnableConfigurationProperties(EndpointProperties.class)
public final class NPlusOneEndpointAutoConfiguration {

	@Bean
	@Conditional(OnReader.class)
	RouteHistories nPlusOneRouteHistories(EndpointProperties properties) {
		return new RouteHistories(properties, Clock.systemUTC());
	}

	@Bean
	@ConditionalOnAvailableEndpoint
	NPlusOneEndpoint nPlusOneEndpoint(RouteHistories histories, ObjectProvider<FindingDetector> detector) {
		return new NPlusOneEndpoint(histories, () -> {
			FindingDetector known = detector.getIfAvailable();
			return (known != null) ? known.staleSuppressions() : List.of();
		});
	}

	@Bean
	@ConditionalOnEnabledInfoContributor(value = "nplusone", fallback = InfoContributorFallback.DISABLE)
	NPlusOneInfoContributor nPlusOneInfoContributor(RouteHistories histories) {
		return new NPlusOneInfoContributor(histories);
	}

	/**
	 * Whether anything reads what is remembered.
	 */
	static final class OnReader extends AnyNestedCondition {

		OnReader() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnAvailableEndpoint(endpoint = NPlusOneEndpoint.class)
		static final class Exposed {

		}

		@ConditionalOnEnabledInfoContributor(value = "nplusone", fallback = InfoContributorFallback.DISABLE)
		static final class Informing {

		}

	}

}
