package com.example.bookshop;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, Long> {

	@Query("select r from Review r")
	List<Review> findAllByQuery();

	@Query("select r from Review r left join fetch r.critic")
	List<Review> findAllWithCritic();

}
