package com.example.shop;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerRepository extends JpaRepository<Customer, Long> {

	@EntityGraph(attributePaths = "purchases")
	List<Customer> findAllByOrderByName();

}
