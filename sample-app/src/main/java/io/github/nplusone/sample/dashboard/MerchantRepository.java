package io.github.nplusone.sample.dashboard;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Finds merchants with their addresses.
 */
interface MerchantRepository extends JpaRepository<Merchant, Long> {

	@Query("select merchant from Merchant merchant join fetch merchant.address")
	List<Merchant> findAllWithAddress();

}
