package io.github.nplusone.sample.dashboard;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Finds accounts, alone or with what belongs to them.
 * <p>
 * One collection at a time: two in one query would multiply their rows.
 */
interface AccountRepository extends JpaRepository<Account, Long> {

	List<Account> findAllByOrderByNumber();

	@Query("""
			select account from Account account
			join fetch account.owner owner
			join fetch owner.department
			join fetch account.spendingLimit
			order by account.number""")
	List<Account> findAllWithOwnerAndLimit();

	@Query("""
			select account from Account account
			left join fetch account.recentTransactions transaction
			left join fetch transaction.category""")
	List<Account> findAllWithRecentTransactions();

	@Query("select account from Account account left join fetch account.alerts")
	List<Account> findAllWithAlerts();

}
