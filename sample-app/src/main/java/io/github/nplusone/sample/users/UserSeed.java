package io.github.nplusone.sample.users;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database with 100 users and their orders, before the first request is
 * accepted.
 */
@Component
class UserSeed implements SmartInitializingSingleton {

	private static final List<String> FIRST_NAMES = List.of("Amara", "Bruno", "Clara", "Diego", "Elif", "Farid",
			"Greta", "Hugo", "Ines", "Jonas");

	private static final List<String> LAST_NAMES = List.of("Adeyemi", "Bauer", "Costa", "Dubois", "Evans", "Fischer",
			"Garcia", "Hansen", "Ivanova", "Jansen");

	private final UserRepository users;

	UserSeed(UserRepository users) {
		this.users = users;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		if (this.users.count() == 0) {
			this.users.saveAll(IntStream.range(0, 100).mapToObj(this::user).toList());
		}
	}

	private User user(int index) {
		User user = new User(FIRST_NAMES.get(index / 10) + " " + LAST_NAMES.get(index % 10));
		for (int order = 0; order <= index % 5; order++) {
			user.order("2026-%04d-%d".formatted(1000 + index, order + 1), total(index, order));
		}
		return user;
	}

	private BigDecimal total(int index, int order) {
		return BigDecimal.valueOf(990 + 317L * index + 1249L * order, 2);
	}

}
