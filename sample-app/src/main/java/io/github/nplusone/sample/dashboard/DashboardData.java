package io.github.nplusone.sample.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The same 60 accounts and 600 transactions at each start, without anything random.
 */
class DashboardData {

	private static final List<String> FIRST_NAMES = List.of("Aisha", "Benedikt", "Chiara", "Dmitri", "Emma", "Felipe",
			"Grace", "Henrik", "Isabel", "Jakub");

	private static final List<String> LAST_NAMES = List.of("Keller", "Lindberg", "Moreau", "Novak", "Okafor",
			"Pereira");

	private static final List<String> DEPARTMENTS = List.of("Sales", "Marketing", "Engineering", "Operations",
			"Finance", "Legal", "People", "Procurement", "Logistics", "Research", "Support", "Facilities");

	private static final List<String> CATEGORIES = List.of("Flights", "Trains", "Taxis", "Car rental", "Hotels",
			"Restaurants", "Coffee", "Groceries", "Stationery", "Books", "Software", "Hosting", "Telephone", "Energy",
			"Couriers", "Printing", "Training", "Conferences", "Insurance", "Cleaning");

	// In the order of the categories, which makes the merchants fit them.
	private static final List<String> TRADES = List.of("Airways", "Railways", "Cabs", "Car Rental", "Hotel", "Bistro",
			"Coffee House", "Market", "Stationers", "Bookshop", "Software", "Cloud", "Telecom", "Power", "Couriers",
			"Print Works", "Academy", "Events", "Insurance", "Cleaning Services");

	private static final List<String> BRANDS = List.of("Alder", "Beacon", "Cobalt", "Harbour", "Juniper", "Kestrel",
			"Lighthouse", "Linden", "Maple", "Meridian", "Orchard", "Pioneer", "Silverline", "Summit", "Westgate");

	private static final List<String> CITIES = List.of("Amsterdam", "Barcelona", "Berlin", "Brussels", "Copenhagen",
			"Dublin", "Hamburg", "Helsinki", "Lisbon", "London", "Lyon", "Madrid", "Milan", "Munich", "Oslo", "Paris",
			"Porto", "Prague", "Rotterdam", "Stockholm", "Vienna", "Warsaw", "Zurich");

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

	final List<Department> departments = DEPARTMENTS.stream().map(Department::new).toList();

	final List<Category> categories = CATEGORIES.stream().map(Category::new).toList();

	final List<Merchant> merchants = list(287, this::merchant);

	final List<Account> accounts = list(60, this::account);

	private <T> List<T> list(int size, IntFunction<T> element) {
		return IntStream.range(0, size).mapToObj(element).toList();
	}

	private Merchant merchant(int index) {
		String name = BRANDS.get(index / TRADES.size()) + " " + TRADES.get(index % TRADES.size());
		String street = "%d Station Road".formatted(1 + index % 90);
		return new Merchant(name, new Address(street, CITIES.get(index % CITIES.size())));
	}

	private Account account(int index) {
		Account account = new Account("AC-%04d".formatted(1001 + index), money(48_250 + 7_919L * index), owner(index),
				new SpendingLimit(money(250_000L * (1 + index % 8))));
		IntStream.range(0, 10).forEach((day) -> spend(account, 10 * index + day, LAST_DAY.minusDays(day)));
		IntStream.range(0, index % 4).forEach((alert) -> account.raiseAlert("Unusual amount", alert == 2));
		return account;
	}

	private Owner owner(int index) {
		String name = FIRST_NAMES.get(index % 10) + " " + LAST_NAMES.get(index / 10);
		return new Owner(name, this.departments.get(index % this.departments.size()));
	}

	private void spend(Account account, int index, LocalDate day) {
		int merchant = merchantOf(index);
		account.spend(money(1_250 + 37_139L * index % 88_750), day,
				this.categories.get(merchant % this.categories.size()), this.merchants.get(merchant));
	}

	// A stride without a common divisor meets each merchant before it meets one again.
	private int merchantOf(int index) {
		return 53 * index % this.merchants.size();
	}

	private BigDecimal money(long cents) {
		return BigDecimal.valueOf(cents, 2);
	}

}
