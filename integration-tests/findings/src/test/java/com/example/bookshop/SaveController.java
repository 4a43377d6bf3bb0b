package com.example.bookshop;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Loops that save what a repository has to look for first, each with one that spares it
 * the look.
 */
@RestController
class SaveController {

	private final VoucherRepository vouchers;

	private final CouponRepository coupons;

	private final AuthorRepository authors;

	private final CriticRepository critics;

	SaveController(VoucherRepository vouchers, CouponRepository coupons, AuthorRepository authors,
			CriticRepository critics) {
		this.critics = critics;
		this.vouchers = vouchers;
		this.coupons = coupons;
		this.authors = authors;
	}

	@GetMapping("/save/assigned")
	int saveAssigned() {
		LongStream.range(1, 20).mapToObj(Voucher::new).forEach(this.vouchers::save);
		this.vouchers.deleteAllInBatch();
		return 20;
	}

	@GetMapping("/save/assigned/persistable")
	int savePersistable() {
		LongStream.range(1, 20).mapToObj(Coupon::new).forEach(this.coupons::save);
		this.coupons.deleteAllInBatch();
		return 20;
	}

	@GetMapping("/insert/save-and-flush")
	@Transactional
	public int saveAndFlush() {
		IntStream.range(0, 200).forEach((i) -> this.critics.saveAndFlush(new Critic()));
		return 200;
	}

	@GetMapping("/insert/save")
	@Transactional
	public int save() {
		IntStream.range(0, 200).forEach((i) -> this.critics.save(new Critic()));
		return 200;
	}

	@GetMapping("/insert/transactions")
	public int saveInTransactions() {
		IntStream.range(0, 200).forEach((i) -> this.critics.save(new Critic()));
		return 200;
	}

	@GetMapping("/insert/flushed-by-query")
	@Transactional
	public long saveFlushedByQuery() {
		long found = 0;
		for (int i = 0; i < 200; i++) {
			this.critics.save(new Critic());
			found += this.critics.countByIdLessThan(10L);
		}
		return found;
	}

	@GetMapping("/save/detached")
	int saveDetached() {
		List<Author> detached = this.authors.findAll();
		for (Author author : detached) {
			this.authors.save(author);
		}
		return detached.size();
	}

	@GetMapping("/save/detached/managed")
	@Transactional
	public int changeManaged() {
		List<Long> ids = this.authors.findAll().stream().map(Author::getId).toList();
		return this.authors.findAllById(ids).size();
	}

}
