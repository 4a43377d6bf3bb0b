package com.example.bookshop;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuoteRepository extends JpaRepository<Quote, Long> {

	@Query("select q from Quote q left join fetch q.critic")
	List<Quote> findAllJoiningCritic();

}
