package com.example.bookshop;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ShopRepository extends JpaRepository<Shop, Long> {

	@EntityGraph(attributePaths = "license")
	@Query("select s from Shop s")
	List<Shop> findAllWithLicense();

	@Query("select s from Shop s left join fetch s.license")
	List<Shop> findAllJoiningLicense();

}
