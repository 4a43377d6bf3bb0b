package io.github.nplusone.sample.dashboard;

import java.util.List;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows all accounts with all that operations wants to know about them, twice: the same
 * rows, the same answer, another number of queries.
 */
@RestController
@Transactional(readOnly = true)
class DashboardController {

	private final AccountRepository accounts;

	private final MerchantRepository merchants;

	DashboardController(AccountRepository accounts, MerchantRepository merchants) {
		this.accounts = accounts;
		this.merchants = merchants;
	}

	/**
	 * The N+1: one innocent line, 847 queries. <pre>
	 *   1  accounts
	 *  60  owners, one per account
	 *  12  departments of the owners
	 *  60  spending limits, one per account
	 *  60  lists of alerts, one per account
	 *  60  lists of recent transactions, one per account
	 *  20  categories of the 600 transactions
	 * 287  merchants of the 600 transactions
	 * 287  addresses, one per merchant
	 * </pre>
	 */
	@GetMapping("/dashboard")
	List<AccountRow> dashboard() {
		return this.accounts.findAllByOrderByNumber().stream().map(AccountRow::of).toList();
	}

	/**
	 * The repair: 4 queries load everything that the rows need, however many rows there
	 * are. What they load stays in the persistence context until the transaction ends, so
	 * the rows find it there and no relation is left to load.
	 */
	@GetMapping("/dashboard/fetched")
	List<AccountRow> fetchedDashboard() {
		List<Account> accounts = this.accounts.findAllWithOwnerAndLimit();
		this.accounts.findAllWithRecentTransactions();
		this.accounts.findAllWithAlerts();
		this.merchants.findAllWithAddress();
		return accounts.stream().map(AccountRow::of).toList();
	}

}
