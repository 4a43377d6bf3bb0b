package io.github.nplusone.sample.dashboard;

import java.math.BigDecimal;
import java.util.List;

/**
 * An account as the dashboard shows it.
 */
record AccountRow(String number, BigDecimal balance, String owner, String department, BigDecimal limit, long openAlerts,
		List<TransactionRow> recentTransactions) {

	static AccountRow of(Account account) {
		return new AccountRow(account.getNumber(), account.getBalance(), account.getOwner().getName(),
				account.getOwner().getDepartment().getName(), account.getSpendingLimit().getAmount(),
				account.getAlerts().stream().filter(Alert::isOpen).count(),
				account.getRecentTransactions().stream().map(TransactionRow::of).toList());
	}

	/**
	 * A transaction as the dashboard shows it.
	 */
	record TransactionRow(BigDecimal amount, String category, String merchant, String city) {

		static TransactionRow of(Transaction transaction) {
			return new TransactionRow(transaction.getAmount(), transaction.getCategory().getName(),
					transaction.getMerchant().getName(), transaction.getMerchant().getAddress().getCity());
		}

	}

}
