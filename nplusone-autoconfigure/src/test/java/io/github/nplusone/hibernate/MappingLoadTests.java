package io.github.nplusone.hibernate;

import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.Session;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.LoadEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the associations of mappings that are less usual.
 */
class MappingLoadTests {

	@Test
	void namesTheAssociationOfASubclass() {
		try (TestPersistenceUnit unit = TestPersistenceUnit.of(Payment.class, CardPayment.class, Bank.class)) {
			Bank bank = new Bank();
			unit.save(bank, new CardPayment(bank));
			assertThat(unit.loads((session) -> {
				CardPayment payment = (CardPayment) list(session, Payment.class).get(0);
				payment.bank.getName();
			})).containsExactly(null, "CardPayment.bank");
		}
	}

	@Test
	void namesTheAssociationToASubclass() {
		try (TestPersistenceUnit unit = TestPersistenceUnit.of(Payment.class, CardPayment.class, Bank.class,
				Refund.class)) {
			Bank bank = new Bank();
			CardPayment payment = new CardPayment(bank);
			unit.save(bank, payment, new Refund(payment));
			assertThat(unit.loads((session) -> list(session, Refund.class).get(0).payment.getAmount()))
				.containsExactly(null, "Refund.payment");
		}
	}

	@Test
	void namesTheAssociationOfAnEntityWithCompositeKey() {
		try (TestPersistenceUnit unit = TestPersistenceUnit.of(Seat.class, Bank.class)) {
			Bank bank = new Bank();
			unit.save(bank, new Seat(new SeatId(1, 2), bank, Set.of("window")));
			assertThat(unit.loads((session) -> {
				Seat seat = list(session, Seat.class).get(0);
				seat.sponsor.getName();
				seat.tags.size();
			})).containsExactly(null, "Seat.sponsor", "Seat.tags");
		}
	}

	@Test
	void namesNoneForAnAnyThatCouldBeAnything() {
		try (TestPersistenceUnit unit = TestPersistenceUnit.of(Note.class, Bank.class)) {
			Bank bank = new Bank();
			unit.save(bank, new Note(bank));
			assertThat(unit.loads((session) -> ((Bank) list(session, Note.class).get(0).subject).getName())).hasSize(2)
				.doesNotContain("Refund.payment");
		}
	}

	@Test
	void namesAnAnyAndNotTheOnlyOtherAssociation() {
		try (TestPersistenceUnit unit = TestPersistenceUnit.of(Note.class, Bank.class, Seat.class)) {
			Bank bank = new Bank();
			Bank sponsor = new Bank();
			unit.save(bank, sponsor, new Note(bank), new Seat(new SeatId(1, 2), sponsor, Set.of()));
			assertThat(unit.loads((session) -> ((Bank) list(session, Note.class).get(0).subject).getName()))
				.containsExactly(null, "Note.subject");
			assertThat(unit.loads((session) -> list(session, Seat.class).get(0).sponsor.getName()))
				.containsExactly(null, "Seat.sponsor");
		}
	}

	@Test
	void ownListenersOfTheApplicationAreStillCalled() {
		try (TestPersistenceUnit unit = TestPersistenceUnit.of(Payment.class, CardPayment.class, Bank.class)) {
			List<String> called = new ArrayList<>();
			LoadEventListener own = (event, type) -> called.add(type.getName());
			unit.sessionFactory()
				.unwrap(SessionFactoryImplementor.class)
				.getServiceRegistry()
				.getService(EventListenerRegistry.class)
				.appendListeners(EventType.LOAD, own);
			Bank bank = new Bank();
			unit.save(bank, new CardPayment(bank));
			assertThat(unit.loads((session) -> ((CardPayment) list(session, Payment.class).get(0)).bank.getName()))
				.containsExactly(null, "CardPayment.bank");
			assertThat(called).contains("IMMEDIATE_LOAD");
		}
	}

	@Test
	void eachPersistenceUnitHasItsOwnAssociations() {
		try (TestPersistenceUnit payments = TestPersistenceUnit.of(Payment.class, CardPayment.class, Bank.class);
				TestPersistenceUnit seats = TestPersistenceUnit.of(Seat.class, Bank.class)) {
			Bank bank = new Bank();
			payments.save(bank, new CardPayment(bank));
			Bank sponsor = new Bank();
			seats.save(sponsor, new Seat(new SeatId(1, 2), sponsor, Set.of()));
			assertThat(payments.loads((session) -> ((CardPayment) list(session, Payment.class).get(0)).bank.getName()))
				.containsExactly(null, "CardPayment.bank");
			assertThat(seats.loads((session) -> list(session, Seat.class).get(0).sponsor.getName()))
				.containsExactly(null, "Seat.sponsor");
		}
	}

	@Test
	void nothingOfASessionIsRetained() {
		try (TestPersistenceUnit unit = TestPersistenceUnit.of(Payment.class, CardPayment.class, Bank.class)) {
			Bank bank = new Bank();
			unit.save(bank, new CardPayment(bank));
			List<WeakReference<Session>> sessions = new ArrayList<>();
			unit.request((session) -> {
				sessions.add(new WeakReference<>(session));
				((CardPayment) list(session, Payment.class).get(0)).bank.getName();
			});
			assertThat(isCollected(sessions.get(0))).isTrue();
		}
	}

	@Test
	void whatComesFromTheSecondLevelCacheIsNoLoad() {
		try (TestPersistenceUnit unit = TestPersistenceUnit.with("hibernate.cache.region.factory_class", "jcache",
				Shelf.class, Book.class)) {
			Shelf shelf = new Shelf();
			unit.save(shelf, new Book(shelf));
			assertThat(unit.loads((session) -> list(session, Book.class).get(0).shelf.getName()))
				.containsExactly((String) null);
			unit.sessionFactory().getCache().evictAllRegions();
			assertThat(unit.loads((session) -> list(session, Book.class).get(0).shelf.getName())).containsExactly(null,
					"Book.shelf");
		}
	}

	private static boolean isCollected(WeakReference<?> reference) {
		for (int i = 0; i < 50 && reference.get() != null; i++) {
			System.gc();
		}
		return reference.get() == null;
	}

	private static <T> List<T> list(Session session, Class<T> type) {
		return session.createSelectionQuery("from " + type.getName(), type).list();
	}

	@Entity
	@Cacheable
	static class Shelf {

		@Id
		@GeneratedValue
		@Nullable Long id;

		String name = "";

		String getName() {
			return this.name;
		}

	}

	@Entity
	static class Book {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Shelf shelf;

		Book() {
		}

		Book(Shelf shelf) {
			this.shelf = shelf;
		}

	}

	@Entity
	static class Bank {

		@Id
		@GeneratedValue
		@Nullable Long id;

		String name = "";

		String getName() {
			return this.name;
		}

	}

	@Entity
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Payment {

		@Id
		@GeneratedValue
		@Nullable Long id;

		int amount;

		int getAmount() {
			return this.amount;
		}

	}

	@Entity
	static class CardPayment extends Payment {

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Bank bank;

		CardPayment() {
		}

		CardPayment(Bank bank) {
			this.bank = bank;
		}

	}

	@Entity
	static class Refund {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable CardPayment payment;

		Refund() {
		}

		Refund(CardPayment payment) {
			this.payment = payment;
		}

	}

	@Embeddable
	record SeatId(int block, int number) implements Serializable {

	}

	@Entity
	static class Seat {

		@EmbeddedId
		@Nullable SeatId id;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Bank sponsor;

		@ElementCollection
		Set<String> tags = Set.of();

		Seat() {
		}

		Seat(SeatId id, Bank sponsor, Set<String> tags) {
			this.id = id;
			this.sponsor = sponsor;
			this.tags = tags;
		}

	}

	@Entity
	static class Note {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@Any(fetch = FetchType.LAZY)
		@AnyKeyJavaClass(Long.class)
		@Column(name = "subject_type")
		@JoinColumn(name = "subject_id")
		@AnyDiscriminatorValue(discriminator = "bank", entity = Bank.class)
		@Nullable Object subject;

		Note() {
		}

		Note(Object subject) {
			this.subject = subject;
		}

	}

}
